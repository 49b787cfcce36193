import type { FindingPlace } from "@starboard/domain/dismissal";
import type { Sections } from "@starboard/domain/section";
import { contentHash } from "@starboard/rules/content-hash";
import type { PlacedFinding } from "./placed-findings.ts";

const END = /[.!?]["'”’)\]]*\s|\n/g;
const NOT_WORDS = /[^\p{L}\p{N}%]+/gu;

/** The sentence around a place of a text, as far as its full stops or its line go. Offsets in UTF-16 units. */
export function sentenceAround(text: string, place: number): string {
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end > place) return text.slice(start, end);
    start = end;
  }
  return text.slice(start);
}

/** The same for a sentence whose capitals, spaces or points alone were changed; 16 hexadecimal digits. */
export const markSentence = (sentence: string): string =>
  contentHash(sentence.normalize("NFC").toLowerCase().replace(NOT_WORDS, " ").trim());

/** Where a finding stands, in the words of a dismissal. */
export function placeOf({ finding, section, start, end }: PlacedFinding, sections: Sections): FindingPlace {
  const hasWords = section !== null && end > start;
  const sentence = hasWords ? markSentence(sentenceAround(sections[section], start)) : null;
  return { ruleId: finding.ruleId, section: hasWords ? section : null, sentence };
}
