import type { EvaluationInput, TextRange } from "@starboard/domain/evaluation";
import { readDocument } from "./text/document.ts";

export type Agent = "I" | "implied" | "we" | "nobody";

/** Who acts in each sentence that tells an act; UTF-16 ranges of the evaluated text, in reading order. */
export function ownershipView(input: EvaluationInput): Array<TextRange & { agent: Agent }> {
  const { sentences, tokens } = readDocument(input);
  const view: Array<TextRange & { agent: Agent }> = [];
  for (const sentence of sentences) {
    const words = tokens.word.slice(sentence.firstToken, sentence.endToken);
    const first = words[0] ?? "";
    const agent: Agent | null = words.includes("i")
      ? "I"
      : words.includes("we")
        ? "we"
        : first.endsWith("ed")
          ? "implied"
          : words.includes("was") || words.includes("were")
            ? "nobody"
            : null;
    if (agent !== null) view.push({ start: sentence.start, end: sentence.end, agent });
  }
  return view;
}
