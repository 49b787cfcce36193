"use client";

import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { useRef } from "react";
import { PLACES, shareEqual } from "./share-equal.ts";
import type { TextMarkRange } from "./text-mark-range.ts";

type Marks = Readonly<Record<SectionLabel, readonly TextMarkRange[]>>;

/** The marks, those of a section as they were while they only stand elsewhere: marks are moved past React. */
export function useAlikeMarks(marks: Marks): Marks {
  const last = useRef(marks);
  const before = last.current;
  const alike = (label: SectionLabel) => shareEqual(before[label], marks[label], PLACES) === before[label];
  last.current = Object.fromEntries(
    SECTION_LABELS.map((label) => [label, alike(label) ? before[label] : marks[label]]),
  ) as Record<SectionLabel, readonly TextMarkRange[]>;
  return last.current;
}
