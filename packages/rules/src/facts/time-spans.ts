import { isIn, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";

/** A length of time that frames what is told: "for three years", "two weeks later". */
export function isSpan(tokens: Tokens, { kind, first, end }: QuantityFact): boolean {
  if (kind !== "duration") return false;
  const before = tokens.word[first - 1] === "the" ? first - 2 : first - 1;
  return isTimeMark(tokens, end) || isIn(BEFORE_SPAN, tokens, before);
}

/** "ago", "later" behind a duration. */
const isTimeMark = (tokens: Tokens, end: number) => isIn(TIME_MARKS, tokens, end);

const TIME_MARKS = wordSet("ago later earlier");
const BEFORE_SPAN = wordSet("for after over during every until");

const AROUND = wordSet("before after since following");

/** Whether a duration only says when: "two years ago", "after a year where", "in the half year before". */
export const isWhen = (tokens: Tokens, { kind, first, end }: QuantityFact): boolean =>
  kind === "duration" &&
  (isTimeMark(tokens, end) ||
    (tokens.word[end] === "where" && tokens.word[first - 1] === "after") ||
    (tokens.word[first - 2] === "in" && tokens.word[first - 1] === "the" && isIn(AROUND, tokens, end)));
