import { MONTHS, TIME_UNITS } from "../../lexicons/units.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";

/** -1 where the clause tells of then, 1 of now, 0 where it does not say or says both. */
export function sideOf(tokens: Tokens, from: number, to: number, own: QuantityFact): number {
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

const THEN_WORDS = "normally usually ago previously formerly originally initially inherited earlier peaked";
const NOW_WORDS = "now today nowadays currently afterwards later meanwhile";
/** Words that may say when; of the rest it depends on what stands beside them. */
export const SIGNS = wordSet(
  `${THEN_WORDS} ${NOW_WORDS} next following that once used had no before moment present then last first start beginning outset instead
   predecessor's predecessor i'd we'd they'd it'd under mine ours retired second new rather when these by since until after within previous old left handed this end finish close peak worst`,
);
const ALWAYS_THEN = wordSet(THEN_WORDS);
export const ALWAYS_NOW = wordSet(NOW_WORDS);
export const PERIOD = wordSet(
  "year season spring summer autumn winter term month week quarter night time christmas easter",
);
export const CAME = wordSet("came started began joined arrived took bought opened inherited got");
const LEFT = wordSet("left finished ended stopped closed handed stepped moved retired discharged");

/** What the word at this place says of the time. */
export function signAt(tokens: Tokens, at: number): number {
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
    case "until":
      return /^(we|i|they|he|she|the|my|our)$/.test(next) ? -1 : 0;
    case "old":
      return isOld(tokens, at, next) ? -1 : 0;
    case "i'd":
    case "we'd":
    case "they'd":
    case "it'd":
      return next === "been" ? -1 : 0;
    case "instead":
    case "rather":
      return next === "of" || next === "than" ? -1 : 0;
    case "last":
    case "that":
    case "next":
    case "previous":
    case "following":
    case "this":
    case "when":
      return periodAt(tokens, at, next);
    default:
      return placeAt(tokens, at, next);
  }
}

/** "that winter", "the next", "at the last count", "when I came". */
function periodAt(tokens: Tokens, at: number, next: string): number {
  const word = tokens.word[at];
  if (word === "when") {
    // "when we began", "when the audit began".
    const verb = /^(the|our|my|this|that)$/.test(next) ? at + 3 : at + 2;
    return isIn(CAME, tokens, verb) ? -1 : isIn(LEFT, tokens, verb) ? 1 : 0;
  }
  const isThe = tokens.word[at - 1] === "the";
  if (word === "last" && isThe && /^(count|check|audit|survey|look)$/.test(next)) return 1;
  if (word === "next" && isThe && (isClosed(tokens, at + 1) || tokens.word[at - 2] === "at")) return 1;
  if (word === "this" && (next === "last" || (next === "one" && isClosed(tokens, at + 2)))) return 1;
  if (!isIn(PERIOD, tokens, at + 1) || (word === "last" && tokens.word[at - 1] === "this")) return 0;
  return word === "last" || word === "that" || word === "previous" ? -1 : 1;
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
      return before === "at" ? -1 : isFirstOfMine(tokens, at) && !hasIn(HAD, tokens, at, at + 5) ? 1 : 0;
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
    case "within":
      return isAfterwards(tokens, at, next) ? 1 : 0;
    case "left":
    case "handed":
      return /^(it|them|us|him|her|with|behind|on|over|back|an?|my)$/.test(next) ? 1 : 0;
    default:
      return tenureAt(tokens, at, next);
  }
}

/** "under my predecessor", "under me", "31 in mine", "retired with 27", "with the new zones", "my second". */
function tenureAt({ word }: Tokens, at: number, next: string): number {
  const before = word[at - 1] ?? "";
  switch (word[at]) {
    case "predecessor's":
      return -1;
    case "predecessor":
      return word[at - 2] === "under" ? -1 : 0;
    case "under":
      return /^(me|us)$/.test(next) ? 1 : 0;
    case "mine":
    case "ours":
      return /^(in|under)$/.test(before) ? 1 : 0;
    case "retired":
      return /^(with|at|on)$/.test(next) ? 1 : 0;
    case "new":
      return /^(the|our|my)$/.test(before) && /^(with|under)$/.test(word[at - 2] ?? "") ? 1 : 0;
    case "second":
      return before === "my" || before === "our" ? 1 : 0;
    default:
      return 0;
  }
}

const HAD = wordSet("had");

/** "in my first". */
const isFirstOfMine = ({ word }: Tokens, at: number): boolean =>
  /^(my|our)$/.test(word[at - 1] ?? "") && word[at - 2] === "in";

/** "the old one had 61", "under the old syllabus". */
const isOld = (tokens: Tokens, at: number, next: string): boolean =>
  /^(the|our|my)$/.test(tokens.word[at - 1] ?? "") &&
  (/^(ones?|way|system|process)$/.test(next) || /^(under|with|on)$/.test(tokens.word[at - 2] ?? ""));

/** "after that", "the year after", ", after eight months": what time has passed opens the clause. */
const isAfterwards = (tokens: Tokens, at: number, next: string): boolean =>
  (TIME_UNITS.hasAt(tokens, at + 2) && next !== "a" && /^(,|;|and|but)$/.test(tokens.word[at - 1] ?? "")) ||
  /^(that|the|my|our|we|i|it)$/.test(next) ||
  ((isIn(PERIOD, tokens, at - 1) || tokens.kind[at - 1] === TOKEN.number || tokens.word[at - 1] === "%") &&
    isClosed(tokens, at + 1));

/** "by Easter", "by the end", "by 2023", "by autumn". */
export function isByTime(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at] ?? "";
  if (
    MONTHS.has(word) ||
    isIn(PERIOD, tokens, at) ||
    /^(then|discharge|graduation|handover|launch)$/.test(word) ||
    /^(19|20)\d\d$/.test(word)
  )
    return true;
  return (word === "the" || word === "that" || word === "last") && hasIn(PERIOD, tokens, at + 1, at + 3);
}

const isClosed = (tokens: Tokens, at: number) => at >= tokens.length || tokens.kind[at] === TOKEN.mark;
