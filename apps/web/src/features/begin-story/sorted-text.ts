import type { LabelledRange } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";

/** A pasted text whose sentences have their sections; corrected ones are the writer's own choice. */
export interface SortedText {
  text: string;
  sentences: readonly SortedSentence[];
}

export interface SortedSentence extends LabelledRange {
  isCorrected: boolean;
}

/** Sorts a text in the browser. The rules are fetched when first needed: rejects when the connection is gone. */
export async function sortText(text: string): Promise<SortedText> {
  const { sortIntoSections } = await import("@starboard/rules/sort-sections");
  const { sentences } = sortIntoSections(text);
  return { text, sentences: sentences.map((sentence) => ({ ...sentence, isCorrected: false })) };
}

export function relabel(sorted: SortedText, index: number, label: SectionLabel): SortedText {
  const sentences = sorted.sentences.map((sentence, at) =>
    at === index ? { ...sentence, label, isCorrected: true } : sentence,
  );
  return { ...sorted, sentences };
}
