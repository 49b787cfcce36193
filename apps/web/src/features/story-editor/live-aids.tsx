"use client";

import type { SectionLabel } from "@starboard/domain/section";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import type { RefObject } from "react";
import type { SectionView } from "./open-section-view.ts";
import type { Seen } from "./share-look.ts";
import { type Told, useTold } from "./told.ts";

export interface LiveAidsProps {
  label: SectionLabel;
  drawn: Told<Seen | null>;
  view: RefObject<SectionView | null>;
}

const aids = new Deferred(() => import("./section-aids.tsx").then((module) => module.SectionAids));
const NONE: readonly never[] = [];
const nothing = () => null;

/** What the newest text of a section offers below it; fetched with the first thing there is to offer. */
export function LiveAids({ label, drawn, view }: LiveAidsProps) {
  const isHere = ({ section }: { section: string }) => section === label;
  const movements = useTold(drawn, (told) => told?.seen.movements ?? NONE).filter(isHere);
  const blanks = useTold(drawn, (told) => told?.seen.blanks ?? NONE).filter(isHere).length;
  return movements.length + blanks > 0 ? (
    <DeferredPart of={aids} props={{ view, movements, blanks }} standIn={nothing} />
  ) : null;
}
