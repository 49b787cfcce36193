import type { LabelledRange } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";

const BULLET = /^[ \t]*(?:[-*•–—]|\d{1,2}[.)])[ \t]+$/;

/**
 * The sections that the labelled sentences of a text make: every word of them, in the text's order. Sentences that
 * follow each other keep what stands between them (paragraphs, lines); bullets stay bullets.
 */
export function joinSentences(text: string, sentences: readonly LabelledRange[]): Sections {
  const sections: Record<SectionLabel, string> = { ...EMPTY_SECTIONS };
  for (const label of SECTION_LABELS) {
    let previous = -1;
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.label !== label) continue;
      const from = withBullet(text, sentence.start);
      const words = text.slice(from, sentence.end);
      const before = sentences[previous];
      if (before) {
        const between = index === previous + 1 ? text.slice(before.end, from) : "";
        const isPlainGap = between !== "" && between.trim() === "";
        sections[label] += isPlainGap ? between : from < sentence.start ? "\n" : " ";
      }
      sections[label] += words;
      previous = index;
    }
    sections[label] = sections[label].trim();
  }
  return sections;
}

/** Two texts by section as one: the first, and below it the second. */
export function addSections(first: Sections, second: Sections): Sections {
  const sections: Record<SectionLabel, string> = { ...first };
  for (const label of SECTION_LABELS) {
    sections[label] = [first[label], second[label]].filter((text) => text.trim() !== "").join("\n\n");
  }
  return sections;
}

/** Where the sentence's bullet begins, or the sentence itself where it has none. */
function withBullet(text: string, start: number): number {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(lineStart, start);
  return BULLET.test(lead) ? start - lead.trimStart().length : start;
}
