"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import type { ComponentProps } from "react";
import type { OrphanTray, ThreadMargin } from "./thread-margin.tsx";

const load = () => import("./thread-margin.tsx");
const margin = new Deferred(() => load().then((parts) => parts.ThreadMargin));
const tray = new Deferred(() => load().then((parts) => parts.OrphanTray));

/** The comments beside the newest text, whose code comes when that text is asked for. */
export const DeferredThreadMargin = (props: ComponentProps<typeof ThreadMargin>) => (
  <DeferredPart of={margin} props={props} />
);

export const DeferredOrphanTray = (props: ComponentProps<typeof OrphanTray>) => (
  <DeferredPart of={tray} props={props} />
);
