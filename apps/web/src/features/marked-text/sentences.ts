import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import type { TextRange } from "./text-range.ts";

/** Every sentence of the text in reading order, without the white space around it. */
export function listSentences(sections: Sections): TextRange[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return SECTION_LABELS.flatMap((section) =>
    [...segmenter.segment(sections[section])].flatMap(({ segment, index }) => {
      const words = segment.trim();
      const start = index + segment.indexOf(words);
      return words === "" ? [] : [{ section, start, end: start + words.length }];
    }),
  );
}

/**
 * The sentence after the given range, or before it; the first one where nothing is chosen yet.
 * Stays at the first and last sentence. Null only where nothing is written.
 */
export function stepSentence(sections: Sections, from: TextRange | null, direction: 1 | -1): TextRange | null {
  const sentences = listSentences(sections);
  if (!from) return sentences[0] ?? null;
  const order = (range: TextRange) => SECTION_LABELS.indexOf(range.section);
  const isAfter = (range: TextRange) =>
    order(range) > order(from) || (order(range) === order(from) && range.start >= from.end);
  const isBefore = (range: TextRange) =>
    order(range) < order(from) || (order(range) === order(from) && range.start < from.start);
  return direction === 1
    ? (sentences.find(isAfter) ?? sentences.at(-1) ?? null)
    : (sentences.findLast(isBefore) ?? sentences[0] ?? null);
}
