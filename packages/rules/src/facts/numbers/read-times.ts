import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { QUALIFIERS } from "./qualifiers.ts";

const COMPARED = wordSet(
  "as more faster the less fewer higher lower slower larger bigger longer shorter cheaper quicker smaller rarer what that better over its our",
);

/** "2.3x", "3×", "four-fold", "three times as fast". */
export function readTimes(
  tokens: Tokens,
  bits: readonly number[],
  first: number,
  after: number,
  word: string,
): { end: number; unit: "x"; kind: "ratio" } | null {
  if (word === "x" || word === "×")
    return tokens.gap[after] === GAP.none || !/^\d/.test(tokens.word[after + 1] ?? "")
      ? { end: after + 1, unit: "x", kind: "ratio" }
      : null;
  if (word === "fold" && (tokens.gap[after] as number) <= GAP.space)
    return { end: after + 1, unit: "x", kind: "ratio" };
  const isMultiplied = word === "times" && (isIn(COMPARED, tokens, after + 1) || isGrown(tokens, bits, first));
  return isMultiplied ? { end: after + 1, unit: "x", kind: "ratio" } : null;
}

/** "went up 2.5 times", "grew almost three times": the verb stands right before the number. */
function isGrown(tokens: Tokens, bits: readonly number[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    if (((bits[at] as number) & WORD_CLASS.up) !== 0) return tokens.word[at] !== "more" && tokens.word[at] !== "went";
    if (!isIn(QUALIFIERS, tokens, at) && tokens.word[at] !== "by") return false;
  }
  return false;
}
