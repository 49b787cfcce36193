import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { middle } from "./measure.ts";
import { isInTotal } from "./near-number.ts";
import { isPeriod } from "./time-spans.ts";

/** Words that may stand behind a number whose unit was left out; a noun or a verb there makes it a number of something else. */
const FOLLOWERS = wordSet(
  `in by from with on at after before when while and but since until for under over during inside within against last this
   next now today instead once then where if as because so per ever`,
);
const NOT_LENT = new Set(["x", "pp", "rank", "times", "points"]);
const CURRENCY = /^[A-Z]{3}\//;
/** How many measures before a number are looked at. */
const REACH = 4;
const LARGEST_PERCENT = 1000;
const LAST_HOUR = 12;

/**
 * The measure whose unit a bare number has: "8 weeks from Asia and 2 from Turkey", "300 counts a second with the old
 * detector and 12 with the new". It closes its clause, and lengths of time that only say when are passed over.
 */
export function leftOutLender(
  tokens: Tokens,
  bits: readonly number[],
  found: readonly QuantityFact[],
  firstToken: number,
): QuantityFact | null {
  const last = found.at(-1) as QuantityFact;
  if (last.value === null || (last.form === "article" && last.value === 1)) return null;
  if (!closesClause(tokens, bits, last) || isInTotal(tokens, last.end)) return null;
  for (let index = found.length - 2; index >= 0 && index >= found.length - 1 - REACH; index--) {
    const lender = found[index] as QuantityFact;
    if (lender.sentence !== last.sentence) return null;
    if (lender.kind === "not_a_metric" || isPeriod(tokens, lender, firstToken) || isAge(tokens, lender)) continue;
    const isShare = lender.kind === "ratio" && !lender.unit?.startsWith("/");
    if (lender.kind === "count" || isShare || lender.unit === null) return null;
    // "3,100 hectares, and the beetle took 40 of them"; two of what was paid for are not money.
    if (tokens.word[last.end] === "of" && lender.kind !== "size" && tokens.word[last.end + 1] !== "it") return null;
    const isPrice = lender.kind === "rate" && CURRENCY.test(lender.unit) && last.form !== "digits";
    if (isPrice || NOT_LENT.has(lender.unit) || (lender.kind === "percent" && middle(last.value) > LARGEST_PERCENT))
      return null;
    return isOfOther(tokens, bits, lender, last) ? null : lender;
  }
  return null;
}

function closesClause(tokens: Tokens, bits: readonly number[], { end }: QuantityFact): boolean {
  if (end >= tokens.length) return true;
  if (tokens.kind[end] === TOKEN.mark) return tokens.gap[end + 1] !== GAP.none || tokens.kind[end + 1] !== TOKEN.number;
  if (tokens.word[end] === "of") return /^(them|it)$/.test(tokens.word[end + 1] ?? "");
  return tokens.gap[end] !== GAP.hyphen && isIn(FOLLOWERS, tokens, end) && !isOwnPeriod(tokens, bits, end);
}

/** "from a standing start of 300". */
const LEVELS = wordSet("start high low peak average baseline record target level norm limit");

/** "we had nine in two days". */
const isOwnPeriod = (tokens: Tokens, bits: readonly number[], end: number): boolean =>
  tokens.word[end] === "in" &&
  (tokens.kind[end + 1] === TOKEN.number || ((bits[end + 1] ?? 0) & WORD_CLASS.numeric) !== 0);

/** "by five", "a crowd of 900", ", complaints 44", "flaky tests from 40 to 3": the number tells of something else. */
function isOfOther(tokens: Tokens, bits: readonly number[], lender: QuantityFact, last: QuantityFact): boolean {
  const before = last.first - 1;
  const word = tokens.word[before] as string;
  if (word === "of" && isIn(LEVELS, tokens, before - 1)) return false;
  if (word === "of" || tokens.gap[last.first] === GAP.hyphen || tokens.gap[last.first] === GAP.none) return true;
  if (word === "at" && isIn(KEPT, tokens, before - 1)) return true;
  if (word === "by" && lender.kind === "size") return false;
  if (word === "by" || word === "at" || word === "until" || word === "before")
    return middle(last.value ?? 0) <= LAST_HOUR;
  if (word === "from") return before !== lender.end && isOpen(tokens, bits, before - 1);
  return isOpen(tokens, bits, before) && tokens.kind[before - 1] === TOKEN.mark;
}

/** "tickets older than 30 days: 260 before". */
const isAge = ({ word }: Tokens, { first }: QuantityFact): boolean =>
  word[first - 1] === "than" && /^(older|younger)$/.test(word[first - 2] ?? "");

const KEPT = wordSet("stayed remained kept held stays remains flat steady unchanged");

const isOpen = (tokens: Tokens, bits: readonly number[], at: number): boolean =>
  tokens.kind[at] === TOKEN.word &&
  ((bits[at] as number) & (WORD_CLASS.function | WORD_CLASS.adverb)) === 0 &&
  tokens.word[at] !== "down" &&
  tokens.word[at] !== "up";
