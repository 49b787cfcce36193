import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";

/** Whether a number, in digits or words, stands between two places. */
export function hasNumber(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === TOKEN.number || isNumberWord(tokens, bits, index)) return true;
  return false;
}

const isNumberWord = (tokens: Tokens, bits: readonly number[], at: number) =>
  ((bits[at] as number) & WORD_CLASS.numeric) !== 0 &&
  !/^(an?|every|nothing|nobody|one|once)$/.test(tokens.word[at] as string);

/** A mark, the end of the text or a small word behind a number. */
export const isClauseEnd = (tokens: Tokens, bits: readonly number[], at: number) =>
  at >= tokens.length || tokens.kind[at] === TOKEN.mark || ((bits[at] as number) & WORD_CLASS.function) !== 0;
