import { MONTHS } from "../lexicons/units.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isComparable } from "./measure.ts";
import { isSameVerb } from "./same-verb.ts";
import { isRateOf } from "./share-units.ts";
import { isSpan } from "./time-spans.ts";

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
  const first = sideOf(tokens, openingOf(tokens, a.first, firstToken), split, a);
  const second = sideOf(tokens, split, closingOf(tokens, b.end, endToken), b);
  if (first * second < 0) return first < 0 ? "forward" : "backward";
  if (first > 0 && second > 0) return null;
  const isNow =
    hasIn(PRESENT, tokens, Math.max(split, b.first - TENSE_REACH), b.first) ||
    /^(do|does)$/.test(tokens.word[b.end] ?? "");
  if (first < 0 && second === 0)
    return isNow ||
      tokens.word[b.first - 1] === "but" ||
      cameTo(tokens, split, b.first) ||
      isInstead(tokens, bits, a, b, split, firstToken)
      ? "forward"
      : null;
  return linkSecond(tokens, bits, a, b, { first, second, split, firstToken });
}

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
    const isLevel = isThen || hasPast(tokens, bits, a.end, split) || tokens.word[a.first - 1] === ":";
    return isLevel && opensWith(tokens, split, b) ? "forward" : null;
  }
  const isNowFirst = hasIn(PRESENT, tokens, Math.max(firstToken, a.first - TENSE_REACH), a.first);
  const isAgainstThen = second === 0 && (isNowFirst || first > 0) && isWhereThen(tokens, split);
  if (isAgainstThen && hasPast(tokens, bits, split, b.first)) return "backward";
  if (second < 0 && hasIn(USUAL, tokens, split, b.first)) return "backward";
  if (second < 0) return tokens.word[split] === "where" || (isNowFirst && !isThen) ? "backward" : null;
  return first === 0 && isSameVerb(tokens, a, b, split, firstToken) ? "forward" : null;
}

const USUAL = wordSet("normally usually");

/** Two numbers of one measure. */
function areLevels(a: QuantityFact, b: QuantityFact): boolean {
  if (a.unit === "x" || b.unit === "x" || (a.unit === null && b.unit !== null)) return false;
  return isComparable(a, b) || isRateOf(a, b) || isRateOf(b, a);
}

/** "where my predecessor needed", ", when it was". */
const isWhereThen = (tokens: Tokens, split: number): boolean =>
  tokens.word[split] === "where" ||
  (tokens.word[split] === "," && /^(when|where|whereas)$/.test(tokens.word[split + 1] ?? ""));

const TENSE_REACH = 7;
const PRESENT = wordSet(
  "is are it's they're takes take needs need costs cost does do has have fits fit holds gets stands runs comes goes uses asks mine ours",
);

/** Where the second clause begins: the last mark or link between the two, else the verb of now. */
function splitOf(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] as string;
    if (word === ";" || word === "," || word === "and" || word === "but" || word === ":" || word === "where") return at;
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

/** -1 where the clause tells of then, 1 of now, 0 where it does not say or says both. */
function sideOf(tokens: Tokens, from: number, to: number, own: QuantityFact): number {
  let isThen = false;
  let isNow = false;
  for (let at = from; at < to; at++) {
    if (at === own.first) at = own.end;
    if (at >= to) break;
    if (!isIn(SIGNS, tokens, at)) continue;
    const sign = signAt(tokens, at);
    if (sign < 0) isThen = true;
    if (sign > 0) isNow = true;
  }
  return isThen === isNow ? 0 : isThen ? -1 : 1;
}

const SIGNS = wordSet(
  `normally usually peaked next following that once used had no ago before moment present meanwhile then previously formerly originally initially inherited last first start beginning outset instead
   rather when now today nowadays currently afterwards these by later since after left handed this end finish close earlier peak worst`,
);
const ALWAYS_THEN = wordSet("normally usually ago previously formerly originally initially inherited earlier peaked");
const ALWAYS_NOW = wordSet("now today nowadays currently afterwards later meanwhile");
const PERIOD = wordSet("year season spring summer autumn winter term month week quarter night time christmas easter");
const CAME = wordSet("came started began joined arrived took bought opened inherited got");
const LEFT = wordSet("left finished ended stopped closed handed stepped moved retired");

/** What the word at this place says of the time. */
function signAt(tokens: Tokens, at: number): number {
  if (isIn(ALWAYS_THEN, tokens, at)) return -1;
  if (isIn(ALWAYS_NOW, tokens, at)) return 1;
  const next = tokens.word[at + 1] ?? "";
  switch (tokens.word[at]) {
    case "once":
      return /^(an?|the|we|i|it|they|you|he|she|in|every|per|all|again|more)$/.test(next) ? 0 : -1;
    case "used":
      return next === "to" ? -1 : 0;
    case "had":
      return /^(been|had|always|usually|normally|previously|never)$/.test(next) ? -1 : 0;
    case "no":
      return next === "longer" && tokens.word[at + 2] !== "than" ? -1 : 0;
    case "before":
      return isBefore(tokens, at, next) ? -1 : 0;
    case "then":
      return isThenAlone(tokens, at) ? -1 : 0;
    case "instead":
    case "rather":
      return next === "of" || next === "than" ? -1 : 0;
    case "last":
    case "that":
      return isIn(PERIOD, tokens, at + 1) ? -1 : 0;
    case "next":
    case "following":
    case "this":
      return isIn(PERIOD, tokens, at + 1) ? 1 : 0;
    case "when":
      return isIn(CAME, tokens, at + 2) ? -1 : isIn(LEFT, tokens, at + 2) ? 1 : 0;
    default:
      return placeAt(tokens, at, next);
  }
}

/** "before.", "before we came", "the year before it was". */
const isBefore = (tokens: Tokens, at: number, next: string): boolean =>
  isIn(PERIOD, tokens, at - 1) ||
  isClosed(tokens, at + 1) ||
  (tokens.kind[at + 1] === TOKEN.number && at > 0 && tokens.kind[at - 1] === TOKEN.mark) ||
  /^(i|we|the|that|my|our|this)$/.test(next);

/** "14 minutes then", "Then 14 minutes, now 6". */
const isThenAlone = (tokens: Tokens, at: number): boolean =>
  isClosed(tokens, at + 1) || (tokens.kind[at + 1] === TOKEN.number && isOpening(tokens, at));

const isOpening = (tokens: Tokens, at: number) => at === 0 || tokens.kind[at - 1] === TOKEN.mark;

/** "at first", "by Easter", "in my first", "these days", "left it with". */
function placeAt(tokens: Tokens, at: number, next: string): number {
  const before = tokens.word[at - 1] ?? "";
  const isThe = /^(the|its|their|our|my)$/.test(before) && /^(at|in|by|from)$/.test(tokens.word[at - 2] ?? "");
  switch (tokens.word[at]) {
    case "first":
      return before === "at" ? -1 : /^(my|our)$/.test(before) && tokens.word[at - 2] === "in" ? 1 : 0;
    case "start":
    case "beginning":
    case "outset":
    case "peak":
    case "worst":
      return isThe ? -1 : 0;
    case "end":
    case "finish":
    case "close":
      return isThe ? 1 : 0;
    case "moment":
      return isThe ? 1 : 0;
    case "present":
      return before === "at" ? 1 : 0;
    case "these":
      return next === "days" ? 1 : 0;
    case "by":
      return isByTime(tokens, at + 1) ? 1 : 0;
    case "since":
      return isClosed(tokens, at + 1) || next === "then" ? 1 : 0;
    case "after":
      return /^(that|the|my|our|we|i|it)$/.test(next) ? 1 : 0;
    case "left":
    case "handed":
      return /^(it|them|us|him|her|with|behind|on|over|back|an?)$/.test(next) ? 1 : 0;
    default:
      return 0;
  }
}

/** "by Easter", "by the end", "by 2023", "by autumn". */
export function isByTime(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at] ?? "";
  if (MONTHS.has(word) || isIn(PERIOD, tokens, at) || word === "then" || /^(19|20)\d\d$/.test(word)) return true;
  return (word === "the" || word === "that" || word === "last") && hasIn(PERIOD, tokens, at + 1, at + 3);
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

const isClosed = (tokens: Tokens, at: number) => at >= tokens.length || tokens.kind[at] === TOKEN.mark;

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
  return isIn(ALWAYS_NOW, tokens, b.end) || isByAfter(tokens, b.end);
}

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
