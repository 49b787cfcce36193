import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";
import { nounEnd } from "../numbers/noun-end.ts";
import { isRateOf } from "../numbers/share-units.ts";
import { linkByContrast } from "./contrast-links.ts";
import { linkByDates } from "./dated-links.ts";
import { isOfClock } from "./hours-of-day.ts";
import { isMovedOn } from "./moved-on-links.ts";
import { opensSeries } from "./series-links.ts";
import { isLeftAt } from "./settled-links.ts";
import { linkByClauses } from "./then-and-now.ts";
import { PERIOD } from "./time-signs.ts";
import { isEarlier, TODAY } from "./told-earlier.ts";
import { isToward, SKIPPED_BEFORE } from "./toward-links.ts";
import { isBroughtFrom } from "./transitive-links.ts";
import { isNoMore, isSameWork, isUsual } from "./work-links.ts";

const LINK_MAX_TOKENS = 14;

/** How two quantities in one sentence belong together: `forward` is baseline first, `rise` is a difference before it. */
export type Link = "forward" | "backward" | "delta" | "rise";

/** Reads what stands before and between two quantities; null where they are not one movement. */
export function linkOf(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
  isNext: boolean,
): Link | null {
  const length = b.first - a.end;
  if (length < 1 || length > LINK_MAX_TOKENS) return null;
  const beforeA = wordBefore(tokens, a.first, firstToken);
  const beforeB = wordBefore(tokens, b.first, a.end);
  const hasFrom = beforeA === "from" || isFromAhead(tokens, a.first, firstToken);
  if (!isNext)
    return linkOverOne(tokens, a, b, hasFrom, beforeB) ?? linkOverTotal(tokens, bits, a, b, firstToken, endToken);
  if (isTotalOf(tokens, bits, a, firstToken) && !hasFrom) return null;
  if (length <= 2 && isTotalOf(tokens, bits, b, firstToken)) return null;
  if (beforeA === "from" && beforeB === "to" && isOfClock(tokens, bits, a, b, firstToken)) return null;
  if (isFromTo(beforeA, beforeB)) return "forward";
  if (beforeB === "to" && isUsedTo(tokens, a.first, firstToken)) return "forward";
  if (hasIn(ARROWS, tokens, a.end, Math.min(b.first, a.end + 5))) return "forward";
  const isMoved = beforeB === "to" || beforeB === "down" || beforeB === "up" || beforeB === "into";
  if (isMoved && (hasFrom || isDownBeside(tokens, a, b) || isBroughtFrom(tokens, a, b, firstToken))) return "forward";
  if ((isMoved || beforeB === "at") && isDifference(tokens, bits, a, b, firstToken, beforeA, beforeB)) return "delta";
  if (hasFrom && isDoing(tokens, b.first)) return "forward";
  if ((beforeB === "until" || beforeB === "till") && isMovedUntil(bits, a.first, firstToken)) return "forward";
  if (beforeB === "to" && isToward(tokens, bits, a, b, firstToken)) return "forward";
  return linkBySigns(tokens, bits, a, b, firstToken, endToken);
}

/** "off forty a day to five", "replaced six depots with one", "von 7,5 % auf 3 %", "de 45 à 12 minutes", "del 30 % al 18 %". */
const isFromTo = (from: string, to: string): boolean =>
  (from === "off" && to === "to") ||
  (from === "replaced" && to === "with") ||
  (from === "von" && to === "auf") ||
  (/^del?$/.test(from) && /^(à|al?)$/.test(to));

/** "stoppages a shift, 31 down to 12". */
const isDownBeside = ({ word }: Tokens, { end }: QuantityFact, { first }: QuantityFact): boolean =>
  first - end === 2 && word[end] === "down" && word[end + 1] === "to";

/** "by 115, to 95", "by 12 a week and settled at 30", "dropped six points to 61%": the first is how far it went. */
function isDifference(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  beforeA: string,
  beforeB: string,
): boolean {
  const length = b.first - a.end;
  if (beforeB === "at")
    return beforeA === "by" && length <= 4 && /^(settled|stands|stood|ended)$/.test(tokens.word[b.first - 2] ?? "");
  if (beforeA === "by" && length <= 5 && isBareBetween(tokens, bits, nounEnd(tokens, a), b.first)) return true;
  if (beforeB !== "to") return false;
  return isQuicker(tokens, a, b) || (length <= 3 && isDropTo(tokens, bits, a, b, firstToken));
}

/** "got eleven minutes quicker, down to 64". */
const isQuicker = ({ word }: Tokens, { end }: QuantityFact, { first }: QuantityFact): boolean =>
  first - end === 4 &&
  /^(quicker|faster|shorter|cheaper|lighter|lower|longer|slower|heavier|dearer|higher)$/.test(word[end] ?? "") &&
  word[end + 1] === "," &&
  /^(up|down)$/.test(word[end + 2] ?? "");

/** "decreased from 8 until 5": "to", as many languages have it. */
function isMovedUntil(bits: readonly number[], first: number, firstToken: number): boolean {
  for (let at = first - 1; at >= firstToken && at >= first - 3; at--)
    if (((bits[at] as number) & MOVING) !== 0) return true;
  return false;
}

const ARROWS = wordSet("→ ➔ ⇒");

/** "from breaking 14 pots to breaking 2". */
const isDoing = (tokens: Tokens, first: number): boolean =>
  tokens.word[first - 2] === "to" && (tokens.word[first - 1] as string).endsWith("ing");

/** "to 70", "down to 70", "→ 70" behind a number. */
function opensWay({ word }: Tokens, end: number): boolean {
  const to = word[end] === "up" || word[end] === "down" ? word[end + 1] : word[end];
  return to === "to" || to === "→";
}

/** Two quantities told by words of time and contrast around them. */
function linkBySigns(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): Link | null {
  const length = b.first - a.end;
  const beforeA = wordBefore(tokens, a.first, firstToken);
  const beforeB = wordBefore(tokens, b.first, a.end);
  const isOpening = opensWay(tokens, b.end);
  if (beforeA === "to" && beforeB !== "from" && !isOpening && length <= 5 && isFromAhead(tokens, b.first, a.end))
    return "backward";
  if (beforeB === "from" && beforeA === "by" && !isOpening && isComparable(a, b) && length <= 3) return "rise";
  if (beforeB === "from" && beforeA !== "from" && !isOpening && length <= 7)
    return isPlace(tokens, a.end, b.first) ? null : "backward";
  if (length <= 8 && hasIn(BECAME, tokens, a.end, b.first)) return "forward";
  if (isThen(tokens, a.end, b.first)) return hasIn(TODAY, tokens, firstToken, a.first) ? "backward" : "forward";
  if (isUsedTo(tokens, a.first, firstToken) && !isUsedTo(tokens, b.first, a.end)) return "forward";
  if (isLeftAt(tokens, bits, a, b, firstToken)) return "forward";
  if (isMovedOn(tokens, bits, a, b)) return "forward";
  if (opensSeries(tokens, a, b, firstToken)) return "forward";
  const clauses = linkByClauses(tokens, bits, a, b, firstToken, endToken);
  if (clauses === "forward") return clauses;

  const dates = linkByDates(tokens, a, b, firstToken, endToken);
  if (dates !== null) return dates;
  // "after a year up from 46 to 61": where the way opens, it is told from there.
  if (!(isOpening && beforeB === "from") && isEarlier(tokens, a, b, firstToken, endToken)) return "backward";
  if (isSameWork(tokens, a, b) || (isComparable(a, b) && isUsual(tokens, b)) || isNoMore(tokens, a, b, firstToken))
    return "backward";
  return linkByContrast(tokens, a, b, firstToken) ?? clauses;
}

/** "by 115, to 95", "by 140 over the summer, to 925"; not "by 4%, satisfaction rose to 30%". */
function isBareBetween(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isLink = tokens.kind[at] === TOKEN.mark || ((bits[at] as number) & LINKING) !== 0 || isIn(PERIOD, tokens, at);
    if (!isLink) return false;
  }
  return true;
}

const LINKING = WORD_CLASS.function | WORD_CLASS.adverb;

/** "from 3 of 40 to 11", "92% within five days, up from 61%": another number stands between the two. */
function linkOverOne(tokens: Tokens, a: QuantityFact, b: QuantityFact, hasFrom: boolean, beforeB: string): Link | null {
  if (hasFrom && beforeB === "to") return "forward";
  const isMoved = beforeB === "from" && /^(up|down)$/.test(tokens.word[b.first - 2] ?? "");
  return isMoved && a.unit !== null && a.unit === b.unit ? "backward" : null;
}

/** "11 of our 60 hotels that spring and two the year after": the total between belongs to the first. */
function linkOverTotal(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): Link | null {
  if (tokens.word[nounEnd(tokens, a)] !== "of") return null;
  const clauses = linkByClauses(tokens, bits, a, b, firstToken, endToken);
  return clauses ?? (isTold(tokens, b) ? "forward" : tokens.word[b.first - 1] === "been" ? "backward" : null);
}

/** "in June it was 17", "in the autumn it was four": of the same, at the next time. */
const isTold = ({ word }: Tokens, { first }: QuantityFact): boolean =>
  word[first - 1] === "was" && word[first - 2] === "it" && /^(in|by|at|on|the)$/.test(word[first - 4] ?? "");

const OWNED = wordSet("our the my their all its those");

/** "of our 60", "six of my 24", "Of 30 divers, twelve": what something is a part of. */
function isTotalOf(tokens: Tokens, bits: readonly number[], a: QuantityFact, firstToken: number): boolean {
  let at = a.first - 1;
  while (at > firstToken && isIn(OWNED, tokens, at)) at--;
  if (tokens.word[at] !== "of") return false;
  const isNumeric = (index: number) =>
    tokens.kind[index] === TOKEN.number || ((bits[index] ?? 0) & WORD_CLASS.numeric) !== 0;
  return at === firstToken || isNumeric(at - 1) || tokens.kind[at - 2] === TOKEN.number;
}

/** "dropped six points to 61%": the verb stands right before the difference. */
function isDropTo(tokens: Tokens, bits: readonly number[], a: QuantityFact, b: QuantityFact, firstToken: number) {
  const at = a.first - 1;
  const isUp = tokens.word[at] === "up" && !WENT.test(tokens.word[at - 1] ?? "");
  const isMoved = ((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 && !isUp;
  if (at < firstToken || !isMoved) return false;
  return (
    (a.unit === "pp" && b.unit === "%") || (a.unit !== "%" && a.unit !== "x" && (a.unit === b.unit || isRateOf(b, a)))
  );
}

const WENT = /^(went|go|goes|gone|crept|moved)$/;

/** "It used to take eleven signatures; I got it down to three." */
function isUsedTo(tokens: Tokens, at: number, stop: number): boolean {
  for (let index = at - 1; index >= stop && index >= at - 5; index--) {
    if (tokens.word[index] === "used" && tokens.word[index + 1] === "to") return true;
  }
  return false;
}

/** The last word before a quantity, over "about", "almost", an article or a sign. */
function wordBefore(tokens: Tokens, at: number, stop: number): string {
  const last = beforeAside(tokens, at - 1, stop);
  for (let index = last; index >= stop && index >= last - 4; index--) {
    const word = tokens.word[index] as string;
    if (!isIn(SKIPPED_BEFORE, tokens, index)) return word;
  }
  return "";
}

const ASIDE = wordSet(
  "i think guess believe wanna want to say said um umm er erm uh hm like what maybe probably let's see you know well honestly roughly",
);
const ASIDE_WORDS = 7;

/** In speech a number is looked for: "from forty to, I think, ninety-five", "we're at, what, three". */
function beforeAside(tokens: Tokens, last: number, stop: number): number {
  let before = last;
  for (let at = last; at >= stop && at > last - ASIDE_WORDS; at--) {
    if (tokens.word[at] === ",") before = at === last ? last : at - 1;
    else if (at === last || !isIn(ASIDE, tokens, at)) break;
  }
  return before;
}

const NUMBER_OR_IN = wordSet("two three four five six seven eight nine ten twelve one in");

/** "from an average of 55", "from sometimes 40": "from" up to four words ahead with no other number between. */
function isFromAhead(tokens: Tokens, at: number, stop: number): boolean {
  for (let index = at - 1; index >= stop && index >= at - 4; index--) {
    if (tokens.word[index] === "from") return true;
    if (tokens.kind[index] !== TOKEN.word || isIn(NUMBER_OR_IN, tokens, index)) return false;
  }
  return false;
}

/** "from 1" in "7 from 25 passed" links two counts, not a movement; "up from", ", from" and "to 81% from" do. */
function isPlace(tokens: Tokens, from: number, to: number): boolean {
  if (/^(up|down)$/.test(tokens.word[to - 2] ?? "") || /^(up|down)$/.test(tokens.word[to - 3] ?? "")) return false;
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] as string;
    if (word === "people" || word === "came" || word === "were" || word === "and") return true;
  }
  return false;
}

const BECAME = wordSet("became becomes");

/** "…, then came four", "then there were two". */
function isThen(tokens: Tokens, from: number, first: number): boolean {
  const verb = isIn(SKIPPED_BEFORE, tokens, first - 1) ? first - 2 : first - 1;
  const then = tokens.word[verb] === "came" ? verb - 1 : verb - 2;
  if (then < from || tokens.word[then] !== "then") return false;
  return (
    tokens.word[verb] === "came" || /^(there|it) (was|were)$/.test(`${tokens.word[verb - 1]} ${tokens.word[verb]}`)
  );
}

const MOVING = WORD_CLASS.up | WORD_CLASS.down;
