import type { SectionLabel } from "@starboard/domain/section";
import type { Document } from "../text/document-model.ts";

export interface SentenceLabel {
  label: SectionLabel;
  /** 0–1; 1 where the writer gave the section. */
  confidence: number;
}

/** Labels every sentence: by its block where the writer gave a section, else by its place in the text. */
export function labelSentences(document: Document): SentenceLabel[] {
  const { sentences, blocks } = document;
  return sentences.map((sentence, index) => {
    const given = blocks[sentence.block]?.label ?? null;
    if (given !== null) return { label: given, confidence: 1 };
    return { label: byPlace((index + 0.5) / sentences.length), confidence: 0.3 };
  });
}

function byPlace(share: number): SectionLabel {
  if (share < 0.2) return "situation";
  if (share < 0.3) return "task";
  if (share < 0.7) return "action";
  if (share < 0.9) return "result";
  return "lessons";
}
