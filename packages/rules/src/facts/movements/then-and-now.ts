import { TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";
import { isRateOf } from "../numbers/share-units.ts";
import { isSpan } from "../numbers/time-spans.ts";
import { isSameVerb } from "./same-verb.ts";
import { ALWAYS_NOW, CAME, isByTime, PERIOD, SIGNS, sideOf, signAt } from "./time-signs.ts";

/**
 * Two levels told in two clauses, one of then and one of now: "that once ate eleven hours is done in seven", "we no
 * longer lose 40 minutes, it's five", "it was 61%; a year later it stood at 84%". Null where nothing tells.
 */
export function linkByClauses(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): "forward" | "backward" | null {
  if (isSpan(tokens, a) || isSpan(tokens, b) || !areLevels(a, b)) return null;
  const split = splitOf(tokens, a.end, b.first);
  const first = isFirstTime(tokens, a.end, split)
    ? -1
    : sideOf(tokens, openingOf(tokens, a.first, firstToken), split, a);
  const second = sideOf(tokens, split, closingOf(tokens, b.end, endToken), b);
  if (first * second < 0) return first < 0 ? "forward" : "backward";
  if (first < 0 && second < 0 && (isLastTime(tokens, b.first) || isLastTime(tokens, b.end + 2))) return "forward";
  if (first > 0 && second > 0) return null;
  const isNow =
    hasIn(PRESENT, tokens, Math.max(split, b.first - TENSE_REACH), b.first) ||
    /^(do|does|did)$/.test(tokens.word[b.end] ?? "");
  if (first < 0 && second === 0)
    return isNow ||
      tokens.word[b.first - 1] === "but" ||
      cameTo(tokens, split, b.first) ||
      isInstead(tokens, bits, a, b, split, firstToken)
      ? "forward"
      : null;
  return linkSecond(tokens, bits, a, b, { first, second, split, firstToken });
}

/** "8% the year I began", "16 calves my first winter": what stands right behind a number says when it was. */
function isFirstTime(tokens: Tokens, end: number, split: number): boolean {
  for (let at = end; at < split; at++) {
    const next = tokens.word[at + 1] ?? "";
    if (isIn(PERIOD, tokens, at) && /^(i|we)$/.test(next) && isIn(CAME, tokens, at + 2)) return true;
    if (isIn(PERIOD, tokens, at) && /^(my|our) first$/.test(`${tokens.word[at - 2]} ${tokens.word[at - 1]}`))
      return true;
  }
  return false;
}

/** "When I came I counted 29 leaks and last month zero": nearer than the then of the first. */
const isLastTime = (tokens: Tokens, first: number): boolean =>
  isIn(PERIOD, tokens, first - 1) && tokens.word[first - 2] === "last";

/** The first clause does not say when; the second does, or its verb. */
function linkSecond(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  { first, second, split, firstToken }: { first: number; second: number; split: number; firstToken: number },
): "forward" | "backward" | null {
  const isThen = hasPast(tokens, bits, Math.max(firstToken, a.first - TENSE_REACH), a.first);
  if (second > 0) {
    if (split < b.first && tokens.word[split + 1] === "after") return "forward";
    const isLevel = isThen || hasPast(tokens, bits, a.end, split) || tokens.word[a.first - 1] === ":";
    return isLevel && opensWith(tokens, split, b) ? "forward" : null;
  }
  const isNowFirst =
    tokens.word[a.first - 1] === ":" || hasIn(PRESENT, tokens, Math.max(firstToken, a.first - TENSE_REACH), a.first);
  const isAgainstThen = second === 0 && (isNowFirst || first > 0) && isWhereThen(tokens, split);
  if (isAgainstThen && hasPast(tokens, bits, split, b.first)) return "backward";
  if (second < 0 && (hasIn(USUAL, tokens, split, b.first) || isYearBefore(tokens, split, a, b))) return "backward";
  if (second < 0) return tokens.word[split] === "where" || (isNowFirst && !isThen) ? "backward" : null;
  if (isThen && first === 0 && second === 0 && isItNow(tokens, b.first)) return "forward";
  return first === 0 && isSameVerb(tokens, a, b, split, firstToken) ? "forward" : null;
}

const USUAL = wordSet("normally usually previous");

/** "214 mothers, while the year before only 130 came": the same at another time, and nothing more of it. */
function isYearBefore(tokens: Tokens, from: number, a: QuantityFact, b: QuantityFact): boolean {
  const isAlone = tokens.kind[b.end] === TOKEN.mark || tokens.kind[b.end + 1] === TOKEN.mark;
  if (!isAlone || a.kind !== b.kind) return false;
  for (let at = from + 1; at < b.first; at++)
    if (tokens.word[at] === "before" && isIn(PERIOD, tokens, at - 1)) return true;
  return false;
}

/** "was two hours, with the new pump it is fifteen minutes". */
const isItNow = ({ word }: Tokens, first: number): boolean =>
  /^(is|are|takes?|needs?|costs?)$/.test(word[first - 1] as string) && /^(it|they)$/.test(word[first - 2] as string);

/** Two numbers of one measure. */
function areLevels(a: QuantityFact, b: QuantityFact): boolean {
  if (a.unit === "x" || b.unit === "x" || (a.unit === null && b.unit !== null)) return false;
  return isComparable(a, b) || isRateOf(a, b) || isRateOf(b, a) || isCountOf(a, b) || isCountOf(b, a) || isShares(a, b);
}

/** "one in four", "5%". */
const isShares = (a: QuantityFact, b: QuantityFact): boolean =>
  (a.kind === "ratio" && b.kind === "percent") || (a.kind === "percent" && b.kind === "ratio");

/** "three a week, then there were two in eleven months". */
const isCountOf = (rate: QuantityFact, { kind }: QuantityFact): boolean =>
  rate.kind === "rate" && rate.unit?.startsWith("/") === true && kind === "count";

/** "where my predecessor needed", ", when it was". */
const isWhereThen = (tokens: Tokens, split: number): boolean =>
  tokens.word[split] === "where" ||
  (tokens.word[split] === "," && /^(when|where|whereas|then)$/.test(tokens.word[split + 1] ?? ""));

const TENSE_REACH = 7;
const PRESENT = wordSet(
  "is are it's they're i'm we're takes take needs need costs cost does do has have fits fit holds gets stands runs comes goes uses asks mine ours",
);

const SPLITS = wordSet("; , : and but where rather");

/** Where the second clause begins: the last mark or link between the two, else the verb of now. */
function splitOf(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (isIn(SPLITS, tokens, at)) return at;
  }
  for (let at = from; at < to; at++)
    if ((isIn(PRESENT, tokens, at) && tokens.word[at - 1] !== "to") || isIn(ALWAYS_NOW, tokens, at)) return at;
  return to;
}

const CLAUSE_REACH = 14;
const BREAKS = wordSet("; : ! ? ( )");
const isBreak = (tokens: Tokens, at: number) => isIn(BREAKS, tokens, at);

function openingOf(tokens: Tokens, at: number, firstToken: number): number {
  for (let index = at - 1; index >= firstToken && index >= at - CLAUSE_REACH; index--)
    if (isBreak(tokens, index)) return index + 1;
  return Math.max(firstToken, at - CLAUSE_REACH);
}

function closingOf(tokens: Tokens, at: number, endToken: number): number {
  const stop = Math.min(endToken, at + CLAUSE_REACH);
  for (let index = at; index < stop; index++) if (isBreak(tokens, index)) return index;
  return stop;
}

const CLOSING = wordSet("ended finished closed reached hit");
const CAME_TO = wordSet("came come went got");

/** "ended the year at 9%", "came to €1,500": what it was at last. */
function cameTo(tokens: Tokens, from: number, to: number): boolean {
  if (isTook(tokens, to)) return true;
  for (let at = Math.max(from, to - TENSE_REACH); at < to; at++) {
    if (isIn(CLOSING, tokens, at)) return true;
    if (isIn(CAME_TO, tokens, at) && /^(to|in|down|up)$/.test(tokens.word[at + 1] as string)) return true;
  }
  return false;
}

const ROUGHLY = wordSet("about around just only roughly nearly almost");
const TOOK = wordSet("took lasted needed");

/** "had been planned as nine weeks took four". */
function isTook(tokens: Tokens, first: number): boolean {
  const at = isIn(ROUGHLY, tokens, first - 1) ? first - 2 : first - 1;
  return isIn(TOOK, tokens, at);
}

/** "Instead of twice a night, the alarm goes off twice a month": no past form behind it. */
const isInstead = (
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  split: number,
  firstToken: number,
) =>
  /^(instead|rather)$/.test(tokens.word[Math.max(firstToken, a.first - 2)] ?? "") &&
  !hasPast(tokens, bits, split, b.first);

/** The sign of now stands at the head of the second clause. */
function opensWith(tokens: Tokens, split: number, b: QuantityFact): boolean {
  for (let at = split; at < Math.min(b.first, split + 5); at++)
    if (isIn(SIGNS, tokens, at) && signAt(tokens, at) > 0) return true;
  return isIn(ALWAYS_NOW, tokens, b.end) || isByAfter(tokens, b.end) || isSpanLater(tokens, b.end);
}

/** "and 103,000 two years later". */
const isSpanLater = (tokens: Tokens, end: number): boolean =>
  TIME_UNITS.hasAt(tokens, end + 1) && isIn(ALWAYS_NOW, tokens, end + 2);

/** "thirty-seven could by Christmas". */
const isByAfter = (tokens: Tokens, end: number): boolean =>
  (tokens.word[end] === "by" && isByTime(tokens, end + 1)) ||
  (tokens.word[end + 1] === "by" && isByTime(tokens, end + 2));

/** Whether a verb of the past stands there. */
export function hasPast(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] as string;
    if (
      word === "was" ||
      word === "were" ||
      word === "had" ||
      word === "could" ||
      ((bits[at] as number) & WORD_CLASS.past) !== 0
    )
      return true;
    if (word.length > 4 && word.endsWith("ed") && ((bits[at] as number) & WORD_CLASS.function) === 0) return true;
  }
  return false;
}
