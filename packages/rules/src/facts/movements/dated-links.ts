import { MONTHS } from "../../lexicons/units.ts";
import { isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";
import { nounEnd } from "../numbers/noun-end.ts";
import { isYearWord } from "../numbers/read-date.ts";
import { PERIOD } from "./time-signs.ts";
import { TODAY } from "./told-earlier.ts";

const BEFORE = 6;
const BEHIND = 4;

/** Two numbers told apart by when each was so, none of them in the words of another sentence; null where nothing tells. */
export function linkByDates(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): "forward" | "backward" | null {
  if (isLastBehind(tokens, a, b)) return "backward";
  const isForward =
    isDatedLater(tokens, a, b, firstToken, endToken) || areTimedAlike(tokens, a, b, firstToken, endToken);
  return isForward ? "forward" : null;
}

/**
 * Two numbers of one measure, the first with its year and the second with a later one or a time of now: "£212k in 2018, was
 * £388k by the time I left", "22% in 2019, 22% in 2021".
 */
function isDatedLater(tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number, endToken: number): boolean {
  if (a.unit === null || b.unit === null || !isComparable(a, b)) return false;
  let from = Math.max(firstToken, a.first - BEFORE);
  while (from < b.first && from < a.end + BEHIND && !isYear(tokens, from, a)) from++;
  if (from >= b.first || !isYear(tokens, from, a)) return false;
  const year = yearOf(tokens, from);
  for (let at = from + 1; at < Math.min(endToken, b.end + BEHIND); at++)
    if (isYear(tokens, at, b) ? yearOf(tokens, at) > year : isNow(tokens, at)) return true;
  return false;
}

/** "£70k this year, £112k last", "nil this winter, nine the last". */
function isLastBehind(tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean {
  const { word } = tokens;
  const last = word[b.end] === "the" ? b.end + 1 : b.end;
  const end = nounEnd(tokens, a);
  return word[end] === "this" && word[end + 2] === "," && b.first - end <= 4 && word[last] === "last";
}

/** A year that stands outside of a number of its own. */
const isYear = ({ word }: Tokens, at: number, { first, end }: QuantityFact): boolean =>
  (at < first || at >= end) &&
  (isYearWord(word[at]) || FISCAL.test(word[at] ?? "")) &&
  /^(in|by|for)$/.test(word[at - 1] ?? "");

const FISCAL = /^fy\d\d$/;
const CENTURY = 2000;

/** 2023 of "2023" and "FY23". */
function yearOf({ word }: Tokens, at: number): number {
  const year = word[at] as string;
  return FISCAL.test(year) ? CENTURY + Number(year.slice(2)) : Number(year);
}

/** "last year", "this season", "by the time", "now". */
const isNow = (tokens: Tokens, at: number): boolean =>
  isIn(TODAY, tokens, at) ||
  (isIn(PERIOD, tokens, at) &&
    (/^(last|this)$/.test(tokens.word[at - 1] ?? "") || (tokens.word[at] === "time" && tokens.word[at - 2] === "by")));

const ORDINALS = wordSet("first second third fourth fifth sixth seventh eighth last next");
const EVENTS = wordSet(
  "audit draft trial test exam round attempt survey lot batch season year month week day winter summer spring autumn run visit edition count class term shift tour",
);

/** "In January 17 empty rooms; in June, 3", "70 mistakes in the first draft and 2 in the fourth": in the order of the text. */
function areTimedAlike(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): boolean {
  if (!isComparable(a, b)) return false;
  const first = timeAt(tokens, Math.max(firstToken, a.first - BEFORE), Math.min(a.end + BEHIND, b.first));
  if (first === NONE) return false;
  const isOrder = isIn(ORDINALS, tokens, first);
  if (isOrder && !isIn(EVENTS, tokens, first + 1)) return false;
  const second = timeAt(tokens, Math.max(first + 1, a.end, b.first - BEFORE), Math.min(endToken, b.end + BEHIND));
  return second !== NONE && isIn(ORDINALS, tokens, second) === isOrder;
}

const NONE = -1;

/** Where a month, a season or one in an order of events is named between two places; `NONE` where none is. */
function timeAt(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) {
    if (!/^(in|at|by|on)$/.test(tokens.word[at] ?? "")) continue;
    const named = /^(the|my|our)$/.test(tokens.word[at + 1] ?? "") ? at + 2 : at + 1;
    if (MONTHS.hasAt(tokens, named) || isIn(SEASONS, tokens, named)) return named;
    if (named === at + 2 && isIn(ORDINALS, tokens, named)) return named;
  }
  return NONE;
}

const SEASONS = wordSet("spring summer autumn winter q1 q2 q3 q4 h1 h2");
