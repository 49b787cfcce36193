import type { EvaluationInput } from "@starboard/domain/evaluation";
import { joinSections, SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import type { Block, Document } from "./document-model.ts";
import { findHeadings } from "./headings.ts";
import { splitSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Longest text that is read, in UTF-16 units; the rest is cut off and a finding says so. */
export const READ_MAX_LENGTH = 64_000;

/** Reads the input; anything that is not a string counts as not written. */
export function readDocument(input: EvaluationInput, vocabulary?: Vocabulary): Document {
  const given = writtenSections(input);
  let text: string;
  let blocks: Block[];
  if (given === null) {
    text = typeof input.text === "string" ? input.text : "";
    blocks = [];
  } else {
    const joined = joinSections(given);
    text = joined.text;
    blocks = joined.spans.map((span) => ({ ...span }));
  }
  const cut = Math.max(0, text.length - READ_MAX_LENGTH);
  if (cut > 0) {
    text = text.slice(0, READ_MAX_LENGTH);
    blocks = blocks.filter((block) => block.start < READ_MAX_LENGTH);
    for (const block of blocks) block.end = Math.min(block.end, READ_MAX_LENGTH);
  }
  if (given === null) blocks = findHeadings(text);
  const tokens = tokenize(text, vocabulary);
  return { text, tokens, blocks, sentences: splitSentences(text, tokens, blocks), cut };
}

function writtenSections(input: EvaluationInput): Partial<Record<SectionLabel, string>> | null {
  const sections = input.sections;
  if (sections === undefined || sections === null || typeof sections !== "object") return null;
  const written: Partial<Record<SectionLabel, string>> = {};
  let isAny = false;
  for (const label of SECTION_LABELS) {
    const body = sections[label];
    if (typeof body !== "string" || body === "") continue;
    written[label] = body;
    isAny = true;
  }
  return isAny || typeof input.text !== "string" ? written : null;
}
