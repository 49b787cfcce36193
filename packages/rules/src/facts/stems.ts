import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { TOKEN } from "../text/tokenize.ts";

/** Letters by which two forms of a word are taken for the same. */
const STEM_LENGTH = 6;
const SHORTEST_WORD = 5;

/** Whether a word tells something of its own: at least five letters, no function word, no name inside a sentence. */
function isContent({ tokens }: Document, bits: readonly number[], at: number, firstToken: number): boolean {
  if (((bits[at] as number) & (WORD_CLASS.function | WORD_CLASS.adverb | WORD_CLASS.generic)) !== 0) return false;
  // Names of tools and places inside a sentence are no detail of what was done.
  if (tokens.capital[at] === 1 && at > firstToken) return false;
  return tokens.kind[at] === TOKEN.word && (tokens.word[at] as string).length >= SHORTEST_WORD;
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

/** Per token the number of its stem, 0 where it is no content word; they hold until the next text is read. */
export function numberStems(document: Document, bits: readonly number[]): Int32Array {
  const { tokens, sentences } = document;
  if (scratch.length < tokens.length) scratch = new Int32Array(tokens.length * 2);
  OTHERS.clear();
  for (const { firstToken, endToken } of sentences as readonly Sentence[]) {
    for (let at = firstToken; at < endToken; at++)
      scratch[at] = isContent(document, bits, at, firstToken) ? numberOf(tokens.word[at] as string) : 0;
  }
  return scratch;
}

/** Stems with a letter beyond a–z, in the order of the text; all others are told by their letters alone. */
const OTHERS = new Map<string, number>();
const LETTER_BITS = 5;
const BEFORE_A = 96;
const AFTER_Z = 123;
const APOSTROPHE = 39;
const LAST_LETTER = 27;

/** Five bits a letter; negative for the others. */
function numberOf(word: string): number {
  const length = Math.min(word.length, STEM_LENGTH);
  let number = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    if (code > BEFORE_A && code < AFTER_Z) number = (number << LETTER_BITS) | (code - BEFORE_A);
    else if (code === APOSTROPHE) number = (number << LETTER_BITS) | LAST_LETTER;
    else return numberOfOther(word.slice(0, STEM_LENGTH));
  }
  return number;
}

function numberOfOther(stem: string): number {
  const known = OTHERS.get(stem);
  if (known !== undefined) return known;
  const number = -(OTHERS.size + 1);
  OTHERS.set(stem, number);
  return number;
}
