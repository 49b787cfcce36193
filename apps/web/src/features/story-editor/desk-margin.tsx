"use client";

import { memo } from "react";
import { NoteMargin, type NoteMarginProps } from "./note-margin.tsx";
import { useTold } from "./told.ts";
import type { Desk } from "./use-desk.ts";

/** The notes beside a text that is being written: drawn again with the caret's way through the marks, and nothing else. */
export const DeskMargin = memo(function DeskMargin(props: Omit<NoteMarginProps, "lit" | "desk"> & { desk: Desk }) {
  return <NoteMargin {...props} lit={useTold(props.desk.lit)} />;
});
