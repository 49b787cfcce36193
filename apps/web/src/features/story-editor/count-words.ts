import { SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";

/** A key changes one section: the others are not counted again. */
const counted = new Map<SectionLabel, { text: string; words: number }>();

/** Global: each test goes on behind the last word, and the one that finds none begins anew. */
const WORD = /\S+/g;

/** Words as written, by section. */
export function countWords(sections: Sections): Record<SectionLabel, number> {
  const words = SECTION_LABELS.map((label) => [label, countSection(label, sections[label])]);
  return Object.fromEntries(words) as Record<SectionLabel, number>;
}

/** Words of one section as written. */
export function countSection(label: SectionLabel, text: string): number {
  const known = counted.get(label);
  if (known?.text === text) return known.words;
  let words = 0;
  while (WORD.test(text)) words += 1;
  counted.set(label, { text, words });
  return words;
}

export const sumWords = (sections: Sections): number =>
  SECTION_LABELS.reduce((sum, label) => sum + countSection(label, sections[label]), 0);

export const listUnwritten = (sections: Sections): SectionLabel[] =>
  SECTION_LABELS.filter((label) => countSection(label, sections[label]) === 0);
