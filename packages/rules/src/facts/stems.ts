import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document } from "../text/document-model.ts";
import { STEM_LENGTH, STEM_MIN_WORD } from "../text/stem-number.ts";
import { TOKEN } from "../text/tokenize.ts";

/** Whether a word tells something of its own: at least five letters, no function word, no name inside a sentence. */
function isContent({ tokens }: Document, bits: readonly number[], at: number, firstToken: number): boolean {
  if (((bits[at] as number) & NO_CONTENT) !== 0) return false;
  // Names of tools and places inside a sentence are no detail of what was done.
  if (tokens.capital[at] === 1 && at > firstToken) return false;
  return tokens.kind[at] === TOKEN.word && (tokens.word[at] as string).length >= STEM_MIN_WORD;
}

/** The content words of a text, cut to their first letters. */
export function contentStems(document: Document, bits: readonly number[]): Set<string> {
  const stems = new Set<string>();
  for (const { firstToken, endToken } of document.sentences) {
    for (let at = firstToken; at < endToken; at++)
      if (isContent(document, bits, at, firstToken))
        stems.add((document.tokens.word[at] as string).slice(0, STEM_LENGTH));
  }
  return stems;
}

let scratch = new Int32Array(1024);
const NO_CONTENT = WORD_CLASS.function | WORD_CLASS.adverb | WORD_CLASS.generic;

/** Per token the number of its stem, 0 where it is no content word; they hold until the next text is read. */
export function numberStems({ tokens, sentences }: Document, bits: readonly number[]): Int32Array {
  if (scratch.length < tokens.length) scratch = new Int32Array(tokens.length * 2);
  const stems = scratch;
  const { stem, capital } = tokens;
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const isOther = ((bits[at] as number) & NO_CONTENT) !== 0 || (capital[at] === 1 && at > firstToken);
      stems[at] = isOther ? 0 : (stem[at] as number);
    }
  }
  return stems;
}
