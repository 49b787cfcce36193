"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { SECTION_AIMS } from "@starboard/rules/section-aims";
import { MarginNotes } from "@starboard/ui/margin-notes";
import { Note } from "@starboard/ui/note";
import { memo, type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { FindingNote } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import type { Desk } from "./use-desk.ts";

const NEXT = "next";
const AIM = "aim.";

export interface NoteMarginProps {
  notes: readonly PlacedFinding[];
  /** Id of the note that is lit. */
  lit: string | null;
  /** `takePattern` is left out where the text is not the reader's. */
  desk: Pick<Desk, "goTo" | "topOf"> & Partial<Pick<Desk, "takePattern" | "placing">>;
  /** The best next edit, level with the head of the story. */
  next?: ReactNode;
  /** Labels, with spaces between, of sections that are told what is listened for in them. */
  unwritten?: string;
  /** Left out where nobody would keep that. */
  onDismiss?: ((placed: PlacedFinding, scope: DismissalScope) => void) | undefined;
  head: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
}

/** The notes beside the text, each level with its words. */
export const NoteMargin = memo(function NoteMargin({
  notes,
  lit,
  desk,
  next,
  unwritten = "",
  onDismiss,
  head,
  text,
}: NoteMarginProps) {
  const { goTo, topOf, takePattern, placing } = desk;
  const topOfNote = useCallback(
    (id: string) => {
      if (id === NEXT) return head.current?.getBoundingClientRect().top ?? null;
      if (id.startsWith(AIM)) return document.getElementById(id.slice(AIM.length))?.getBoundingClientRect().top ?? null;
      const placed = notes.find((note) => note.id === id);
      return placed ? topOf(placed) : null;
    },
    [head, notes, topOf],
  );
  const drawn = useMemo(() => {
    const found = notes.map((placed) => ({
      id: placed.id,
      section: placed.section ?? "action",
      node: (
        <FindingNote
          placed={placed}
          isLit={placed.id === lit}
          onOpen={goTo}
          onDismiss={onDismiss}
          onTakePattern={takePattern}
        />
      ),
    }));
    const first = next ? [{ id: NEXT, node: next }] : [];
    if (!unwritten) return [...first, ...found];
    const aims = unwritten.split(" ").map((label, at) => aimOf(label as SectionLabel, at === 0));
    return [
      ...first,
      ...SECTION_LABELS.flatMap((label) => [...aims, ...found].filter(({ section }) => section === label)),
    ];
  }, [next, unwritten, notes, lit, goTo, onDismiss, takePattern]);
  return (
    <MarginNotes
      label="Notes"
      topOf={topOfNote}
      text={text}
      notes={drawn}
      {...(lit && { pinnedId: lit })}
      {...(placing && { placing })}
    />
  );
});

/** While nothing is written in a section, its margin tells what an interviewer listens for there. */
const aimOf = (section: SectionLabel, isFirst: boolean) => ({
  id: `${AIM}${section}`,
  section,
  node: <Note {...(isFirst && { cap: "An interviewer listens for" })}>{SECTION_AIMS[section]}</Note>,
});
