import { SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";
import type { DiffPart } from "@starboard/ui/diff";
import { diffWords } from "./diff-words.ts";

/** The sections that differ, word by word: what was taken out of `before` and put into `after`. */
export function diffSections(before: Sections, after: Sections): { section: SectionLabel; parts: DiffPart[] }[] {
  return SECTION_LABELS.flatMap((section) =>
    before[section] === after[section] ? [] : [{ section, parts: diffWords(before[section], after[section]) }],
  );
}
