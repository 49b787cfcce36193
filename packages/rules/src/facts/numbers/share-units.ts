import { SECONDS } from "../../lexicons/units.ts";
import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "./measure.ts";
import { countedBefore } from "./read-noun.ts";
import { readPer } from "./read-per.ts";
import { inMagnitudeOf } from "./said-once.ts";

/** "fell by a third" is a factor, "stayed at 40" counts what the subject names. */
export function nameUnit(
  tokens: Tokens,
  bits: readonly number[],
  quantity: QuantityFact,
  form: "delta" | "level" | "flat" | "fade",
  firstToken: number,
): void {
  if (quantity.unit !== null) return;
  if (quantity.kind === "ratio" && form === "delta") quantity.unit = "x";
  else if (quantity.kind === "count" && form !== "delta") {
    quantity.unit = countedBefore(tokens, bits, quantity.first, firstToken);
    addRate(tokens, [quantity], firstToken);
  }
}

const RATE_REACH = 12;

/** "queries per second peaked at 12k", "calls a day fell from 40 to 12": the subject tells the rate of a bare count. */
function addRate(tokens: Tokens, counted: readonly QuantityFact[], firstToken: number): void {
  const [{ unit, first }] = counted as [QuantityFact];
  if (unit === null) return;
  for (let at = first - 1; at >= firstToken && at >= first - RATE_REACH; at--) {
    if (tokens.word[at] !== unit) continue;
    const link = tokens.word[at + 1];
    const per = link === "per" || link === "a" || link === "each" ? readPer(tokens, at + 1, first) : null;
    if (per === null || !SECONDS.has(per.unit)) return;
    for (const quantity of counted) {
      quantity.unit = `${unit}/${per.unit}`;
      quantity.kind = "rate";
    }
    return;
  }
}

/** "310 kg a shift" and "95 kg", "14 hours a month" and "40 minutes". */
export const isRateOf = (a: QuantityFact, b: QuantityFact): boolean =>
  a.kind === "rate" &&
  b.kind !== "rate" &&
  b.unit !== null &&
  a.unit !== null &&
  !a.unit.startsWith("/") &&
  isComparable({ unit: a.unit.slice(0, a.unit.indexOf("/")) }, b);

const isOverTime = ({ unit }: QuantityFact) => SECONDS.has(unit?.slice(unit.indexOf("/") + 1) ?? "");

/** Bare numbers and shares take their noun from the subject: "the backlog of contracts shrank from 340 to 25". */
export function nameUnits(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): void {
  if (a.unit !== null || b.unit !== null || a.kind !== b.kind || (a.kind !== "count" && a.kind !== "ratio")) return;
  const noun = countedBefore(tokens, bits, a.first, firstToken);
  if (noun === null) return;
  a.unit = a.kind === "ratio" ? `of ${noun}` : noun;
  b.unit = a.unit;
  if (a.kind === "count") addRate(tokens, [a, b], firstToken);
}

/** "48 fields to 17 …, from 5 to 30 minutes": a unit of its own beside it outweighs one taken from before. */
export function giveBack(a: QuantityFact, b: QuantityFact): void {
  for (const [side, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!side.isBorrowed || other.isBorrowed || other.unit === null) continue;
    const isSameTime = side.kind === "duration" && other.kind === "duration";
    if (other.unit === side.unit || other.unit === "x" || isSameTime) continue;
    side.unit = null;
    side.kind = "count";
    side.isBorrowed = false;
  }
}

/** "by two days, from nine to seven": the difference tells what the bare levels measure. */
export function lendUnit(difference: QuantityFact, a: QuantityFact, b: QuantityFact): void {
  if (a.unit !== null || b.unit !== null || a.kind !== "count" || b.kind !== "count") return;
  if (difference.kind !== "duration" && difference.kind !== "size" && difference.kind !== "money") return;
  for (const side of [a, b]) {
    side.unit = difference.unit;
    side.kind = difference.kind;
  }
}

/** "from nine days to four": the side without a unit takes the other's. */
export function shareUnits(tokens: Tokens, a: QuantityFact, b: QuantityFact): void {
  const lend = (lender: QuantityFact, borrower: QuantityFact) => {
    if (borrower.unit !== null || borrower.kind !== "count") return;
    borrower.value = inMagnitudeOf(tokens, lender, borrower);
    if (lender.unit === null) return;
    borrower.unit = lender.unit;
    borrower.kind = lender.kind;
  };
  lend(a, b);
  lend(b, a);
  // "₹12 lakh to ₹19 lakh per month": said once for both.
  if (b.kind === "rate" && a.kind === "size" && b.unit?.startsWith("/")) b.unit = `${a.unit}${b.unit}`;
  const [rate, plain] = isRateOf(a, b)
    ? [a, b]
    : b.first - a.end <= 2 && isRateOf(b, a) && isOverTime(b)
      ? [b, a]
      : [null, null];
  if (rate === null) return;
  if (!rate.unit?.startsWith(`${plain.unit}/`)) return;
  plain.unit = rate.unit;
  plain.kind = rate.kind;
}

/** "by two days, from nine to seven", "lost 40 m² in the redesign, from 310 to 270". */
export function isDifferenceOf(tokens: Tokens, before: QuantityFact, a: QuantityFact): boolean {
  const gap = a.first - before.end;
  return gap <= 3 || (gap <= 8 && tokens.word[a.first - 1] === "from" && tokens.word[a.first - 2] === ",");
}
