import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { hasIn, isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { hasNumber, isClauseEnd, isElliptic } from "./near-number.ts";
import type { NumberRead } from "./number-read.ts";

export const NOTHING = wordSet("none nothing nobody nil");
const ZERO: NumberRead = { end: 0, value: 0, form: "words", isCode: false };
const NOTHING_REACH = 10;
const NOW = wordSet("now today since");

/** "fell from twelve a week to none", "down to nothing", "four last year, nobody this year": zero, where something moved there. */
export function readNothing(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  firstToken: number,
): NumberRead | null {
  if (!isIn(NOTHING, tokens, at)) return null;
  const zero = { ...ZERO, end: at + 1 };
  if (isFromTo(tokens, at, at + 1) && hasNumber(tokens, bits, at + 2, Math.min(tokens.length, at + 5))) return zero;
  if (tokens.word[at] === "nobody" || tokens.word[at] === "none")
    if (isNowNone(tokens, bits, at, firstToken)) return zero;
  if (!isClauseEnd(tokens, bits, at + 1)) return null;
  const before = at - 1;
  if (tokens.word[before] !== "to" || tokens.word[before - 1] === "next") return null;
  for (let index = before - 1; index >= firstToken && index >= before - NOTHING_REACH; index--) {
    const isMoving = tokens.word[index] === "from" || ((bits[index] as number) & WORD_CLASS.down) !== 0;
    if (isMoving) return zero;
  }
  return null;
}

/** "from nought to £900". */
export const isFromTo = (tokens: Tokens, at: number, end: number): boolean =>
  tokens.word[at - 1] === "from" && tokens.word[end] === "to";

/** "turned away 15 a week and now turn away none", "none since", "nobody this year", "now nobody waits". */
function isNowNone(tokens: Tokens, bits: readonly number[], at: number, firstToken: number): boolean {
  const isAfter = hasNumber(tokens, bits, firstToken, at);
  if (!isAfter && !hasNumberBehind(tokens, bits, at + 1)) return false;
  const next = tokens.word[at + 1] ?? "";
  if (tokens.word[at] === "nobody") return isIn(NOW, tokens, at - 1) || hasThisPeriod(tokens, at + 1);
  if (next === "since" || tokens.word[at - 1] === "then" || isElliptic(tokens, bits, at, at + 1, firstToken))
    return isAfter;
  if (!isClauseEnd(tokens, bits, at + 1)) return false;
  if (next === "in" && tokens.word[at - 1] === ",") return isAfter;
  return isAfter && (hasThisPeriod(tokens, at + 1) || hasIn(NOW, tokens, Math.max(firstToken, at - 5), at));
}

const PERIODS = wordSet("year month week season term quarter time");

/** "this year" within four words. */
function hasThisPeriod(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 4 && at + 1 < tokens.length; at++)
    if (tokens.word[at] === "this" && isIn(PERIODS, tokens, at + 1)) return true;
  return false;
}

const BEHIND = 12;

function hasNumberBehind(tokens: Tokens, bits: readonly number[], from: number): boolean {
  let to = from;
  while (to < tokens.length && to < from + BEHIND && tokens.word[to] !== ".") to++;
  return hasNumber(tokens, bits, from, to);
}
