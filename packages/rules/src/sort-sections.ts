import type { LabelledRange } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";
import { readFacts } from "./facts/read-facts.ts";

/**
 * Sorts a free text into the six sections. Headings and `Label:` lines are followed where they stand;
 * other sentences are labelled by the engine, with a confidence of 0–1.
 * `sentences` are UTF-16 ranges of the text as given, in reading order.
 */
export function sortIntoSections(text: string): { sections: Sections; sentences: LabelledRange[] } {
  const { document, labels } = readFacts({ text });
  const sentences = document.sentences.map((sentence, index): LabelledRange => {
    const { label, confidence } = labels[index] as { label: SectionLabel; confidence: number };
    return { label, confidence, start: sentence.start, end: sentence.end };
  });
  const sections: Record<SectionLabel, string> = { ...EMPTY_SECTIONS };
  for (const label of SECTION_LABELS) {
    let body = "";
    let previousEnd = -1;
    for (let index = 0; index < sentences.length; index++) {
      const range = sentences[index] as LabelledRange;
      if (range.label !== label) continue;
      const from = document.sentences[index]?.bullet === true ? lineStartOf(text, range.start) : range.start;
      const between = previousEnd === -1 ? "" : text.slice(previousEnd, from);
      const isAdjacent = sentences[index - 1]?.end === previousEnd;
      body += previousEnd === -1 ? "" : isAdjacent && between.trim() === "" ? between : " ";
      body += text.slice(from, range.end);
      previousEnd = range.end;
    }
    sections[label] = body.trim();
  }
  return { sections, sentences };
}

/** The start of the bullet's line, so that the bullet itself is kept. */
function lineStartOf(text: string, at: number): number {
  const newline = text.lastIndexOf("\n", at - 1) + 1;
  let start = newline;
  while (start < at && text.charCodeAt(start) <= 32) start++;
  return start;
}
