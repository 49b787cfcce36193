import { SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";

/** Words as written, by section. */
export function countWords(sections: Sections): Record<SectionLabel, number> {
  const words = SECTION_LABELS.map((label) => [label, sections[label].match(/\S+/g)?.length ?? 0]);
  return Object.fromEntries(words) as Record<SectionLabel, number>;
}
