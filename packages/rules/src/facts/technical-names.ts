import type { Sentence } from "../text/document-model.ts";
import { TOKEN } from "../text/tokenize.ts";
import type { Evidence } from "./evidence.ts";

/** Distinct names of tools in the action: capitals inside a sentence, letters with digits, abbreviations. */
export function countTechnicalNames(evidence: Evidence): number {
  const { document, labels } = evidence.facts;
  const names = new Set<string>();
  document.sentences.forEach((sentence: Sentence, index) => {
    if (labels[index]?.label !== "action") return;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const kind = document.tokens.kind[at];
      const word = document.tokens.word[at] as string;
      if (kind === TOKEN.mixed) names.add(word);
      else if (
        kind === TOKEN.word &&
        word.length > 1 &&
        isInnerCapital(document.text, document.tokens.start[at] as number, at, sentence)
      )
        names.add(word);
    }
  });
  for (const word of NOT_TOOLS) names.delete(word);
  return names.size;
}

const NOT_TOOLS =
  "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas english german french spanish".split(
    " ",
  );

const isUpper = (code: number) => code >= 65 && code <= 90;

const isInnerCapital = (text: string, start: number, at: number, sentence: Sentence) =>
  isUpper(text.charCodeAt(start)) && (at > sentence.firstToken || isUpper(text.charCodeAt(start + 1)));
