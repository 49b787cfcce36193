import type { Sentence } from "../text/document-model.ts";
import { isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { Evidence } from "./evidence.ts";
import { NumberMap } from "./number-map.ts";

const NAMES = new NumberMap();

/** Distinct names of tools in the action: capitals inside a sentence, letters with digits, abbreviations. */
export function countTechnicalNames({ facts: { document, labels } }: Evidence): number {
  const { tokens, text, sentences } = document;
  const { kind, hash, capital } = tokens;
  NAMES.clear(tokens.length);
  for (let index = 0; index < sentences.length; index++) {
    if (labels[index]?.label !== "action") continue;
    const sentence = sentences[index] as Sentence;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const isName =
        kind[at] === TOKEN.mixed ||
        (capital[at] === 1 && kind[at] === TOKEN.word && isInnerCapital(text, tokens, at, sentence));
      if (isName && !isIn(NOT_TOOLS, tokens, at)) NAMES.add(hash[at] as number, 0);
    }
  }
  return NAMES.size;
}

const NOT_TOOLS = wordSet(
  "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas english german french spanish",
);

const isUpper = (code: number) => code >= 65 && code <= 90;

/** A single letter is no name. */
function isInnerCapital(text: string, tokens: Tokens, at: number, sentence: Sentence): boolean {
  const start = tokens.start[at] as number;
  if ((tokens.end[at] as number) - start < 2 || !isUpper(text.charCodeAt(start))) return false;
  return at > sentence.firstToken || isUpper(text.charCodeAt(start + 1));
}
