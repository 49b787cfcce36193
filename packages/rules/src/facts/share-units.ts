import type { Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";
import { countedBefore } from "./read-noun.ts";

/** "fell by a third" is a factor, "stayed at 40" counts what the subject names. */
export function nameUnit(
  tokens: Tokens,
  bits: readonly number[],
  quantity: QuantityFact,
  form: "delta" | "level" | "flat",
  firstToken: number,
): void {
  if (quantity.unit !== null) return;
  if (quantity.kind === "ratio" && form === "delta") quantity.unit = "x";
  else if (quantity.kind === "count" && form !== "delta")
    quantity.unit = countedBefore(tokens, bits, quantity.first, firstToken);
}

/** "310 kg a shift" and "95 kg". */
export const isRateOf = (a: QuantityFact, b: QuantityFact) =>
  a.kind === "rate" && b.kind !== "rate" && b.unit !== null && a.unit?.startsWith(`${b.unit}/`);

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
}

/** "from nine days to four": the side without a unit takes the other's. */
export function shareUnits(a: QuantityFact, b: QuantityFact): void {
  const lend = (lender: QuantityFact, borrower: QuantityFact) => {
    if (borrower.unit !== null || lender.unit === null || borrower.kind !== "count") return;
    borrower.unit = lender.unit;
    borrower.kind = lender.kind;
  };
  lend(a, b);
  lend(b, a);
  if (!isRateOf(a, b)) return;
  b.unit = a.unit;
  b.kind = a.kind;
}
