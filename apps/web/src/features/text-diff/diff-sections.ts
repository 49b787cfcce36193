import { SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";
import type { DiffPart } from "@starboard/ui/diff";
import { diffWordsWithSpace } from "diff";

/** The sections that differ, word by word: what was taken out of `before` and put into `after`. */
export function diffSections(before: Sections, after: Sections): { section: SectionLabel; parts: DiffPart[] }[] {
  return SECTION_LABELS.flatMap((section) => {
    if (before[section] === after[section]) return [];
    const parts = diffWordsWithSpace(before[section], after[section]).map(
      ({ added, removed, value }): DiffPart => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      }),
    );
    return [{ section, parts }];
  });
}
