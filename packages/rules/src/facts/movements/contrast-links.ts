import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { type WordSet, wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";
import { nounEnd } from "../numbers/noun-end.ts";
import { EARLIER, isRival } from "./compared-with.ts";
import type { RelativeRead } from "./relative-change.ts";

const TAKES = wordSet(
  "be need take have cost run last get make see do lose sell serve spend pay use stand average come go want hold wait require leave stay arrive",
);
const OPENED = wordSet("began started opened begun starting beginning");
const CLOSED = wordSet("ended finished closed left reached hit ending finishing");
const LEVEL = wordSet("at with on from");

/**
 * Two levels told by what stands around them: "34 minutes where it used to need 50", "hit 91%; we began at 58%",
 * "started at 12 and finished on 31". Null where nothing tells which came first.
 */
export function linkByContrast(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): "forward" | "backward" | null {
  if (!isComparable(a, b) || a.unit === "x") return null;
  for (let at = a.end; at + 1 < b.first; at++) {
    const word = tokens.word[at] as string;
    if (word === "used" && tokens.word[at + 1] === "to" && isIn(TAKES, tokens, at + 2) && b.first - at <= 6)
      return "backward";
    if (isIn(OPENED, tokens, at) && isIn(LEVEL, tokens, at + 1) && b.first - at <= 4) return "backward";
  }
  if (!isLevelAfter(tokens, OPENED, a.first, firstToken)) return null;
  return isLevelAfter(tokens, CLOSED, b.first, a.end) ? "forward" : null;
}

/** "started at about" right before a number. */
function isLevelAfter(tokens: Tokens, verbs: WordSet, first: number, from: number): boolean {
  for (let at = first - 1; at >= from && at >= first - 4; at--) {
    if (isIn(verbs, tokens, at)) return true;
    if (tokens.kind[at] !== TOKEN.word) return false;
  }
  return false;
}

const ROUGHLY = wordSet("about around roughly some over nearly");

/** "from thirty a month to almost none": what it came to is no number. */
export function fadeOf(tokens: Tokens, quantity: QuantityFact, firstToken: number): RelativeRead | null {
  const { first, end } = quantity;
  let at = first - 1;
  while (at > firstToken && isIn(ROUGHLY, tokens, at)) at--;
  const isFaded =
    tokens.word[at] === "from" &&
    tokens.word[end] === "to" &&
    /^(almost|nearly|practically|virtually|hardly|next|barely)$/.test(tokens.word[end + 1] ?? "");
  const last = tokens.word[end + 2] === "to" ? end + 3 : end + 2;
  if (!isFaded || !/^(none|nothing|nobody|any|zero|nil)$/.test(tokens.word[last] ?? "")) return null;
  return { form: "fade", direction: "decrease", value: null, first, end: last + 1 };
}

/** "than the one next to us" compares with somebody else, "than the year before" does not. */
const isAnother = (tokens: Tokens, end: number, endToken: number): boolean =>
  tokens.word[end + 2] === "the" && isRival(tokens, end, endToken);

/** "19,200 tickets, which is 3,400 more than the year before": the sign of the second, which is a difference; else 0. */
export function differenceSign(tokens: Tokens, a: QuantityFact, b: QuantityFact, endToken: number): -1 | 0 | 1 {
  const isPoints = a.kind === "percent" && b.unit === "pp";
  const said = isPoints ? pointsSign(tokens, a, b) : 0;
  if (said !== 0) return said;
  if (isSinceLast(tokens, a, b)) return tokens.word[b.first - 1] === "up" ? 1 : -1;
  const sign = signOf(tokens, b.end, isPoints);
  if (sign === 0 || b.end + 2 >= endToken || tokens.word[b.end + 1] !== "than") return 0;
  if (b.kind !== "count" && b.kind !== a.kind) return 0;
  if (typeof a.value !== "number" || typeof b.value !== "number" || (sign > 0 && b.value >= a.value)) return 0;
  if (b.unit !== null && !isPoints && (a.unit === null || !isComparable(a, b))) return 0;
  if (!isIn(EARLIER, tokens, b.end + 2) || isAnother(tokens, b.end, endToken)) return 0;
  return isApart(tokens, a.end, b.first) ? sign : 0;
}

/** "640, up 85 on last summer", "26 pallets, up four." */
function isSinceLast(tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean {
  const { word, kind } = tokens;
  const mark = nounEnd(tokens, a);
  if (b.first - mark !== 2 || word[mark] !== "," || !/^(up|down)$/.test(word[mark + 1] ?? "")) return false;
  if (a.kind !== b.kind || typeof a.value !== "number" || typeof b.value !== "number") return false;
  return word[b.end] === "on" || (b.value < a.value && (b.end >= kind.length || kind[b.end] === TOKEN.mark));
}

/** "88%, up 3 points", "88%, 3 points up", "88%, a gain of 3 points": which way the points went; else 0. */
function pointsSign({ word }: Tokens, a: QuantityFact, b: QuantityFact): -1 | 0 | 1 {
  if (word[a.end] !== ",") return 0;
  const gap = b.first - a.end;
  const said =
    gap === 1 ? word[b.end] : gap === 2 ? word[b.first - 1] : word[b.first - 1] === "of" ? word[b.first - 2] : "";
  if (gap > 4 || said === undefined) return 0;
  return /^(up|gain|rise|increase|improvement)$/.test(said)
    ? 1
    : /^(down|loss|drop|fall|decrease)$/.test(said)
      ? -1
      : 0;
}

/** "more" is 1, "fewer" −1, "better" 1 only of points, as of a time it is less. */
function signOf(tokens: Tokens, at: number, isPoints: boolean): -1 | 0 | 1 {
  if (isIn(SMALLER, tokens, at)) return -1;
  return isIn(GREATER, tokens, at) || (isPoints && tokens.word[at] === "better") ? 1 : 0;
}

const GREATER = wordSet("more higher longer slower dearer larger bigger heavier taller");
const SMALLER = wordSet("less fewer lower shorter faster quicker cheaper smaller lighter");
const APART_REACH = 8;

/** A mark between the two, with neither another clause nor more than the time of the first before it. */
function isApart(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + APART_REACH; at++)
    if (/^[,;:(–—-]$/.test(tokens.word[at] as string)) return true;
  return false;
}
