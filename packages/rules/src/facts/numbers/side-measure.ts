import { TOKEN, type Tokens } from "../../text/tokenize.ts";
import type { MeasureFact, QuantityFact } from "../fact-model.ts";
import { measureOf } from "./measure.ts";
import { findNumber, parseDigits, tidy } from "./read-number.ts";

/**
 * What one side of a movement measures beside the other: "9 of 60" beside "2%" is 15%, and "4.6 out of 5" beside a
 * bare 3.2 is the mark alone.
 */
export function sideMeasure(tokens: Tokens, side: QuantityFact, other: QuantityFact): MeasureFact {
  if (isMarkBeside(side, other)) return { value: findNumber(tokens, side.first)?.value ?? 0, unit: null };
  const total = other.unit === "%" ? totalOf(tokens, side) : null;
  if (total !== null && typeof side.value === "number") return { value: tidy((side.value / total) * 100), unit: "%" };
  return measureOf(side) as MeasureFact;
}

/** A mark told with its scale beside one told without. */
export const isMarkBeside = (side: QuantityFact, other: QuantityFact): boolean =>
  side.kind === "ratio" &&
  side.unit === null &&
  side.form === "digits" &&
  other.kind === "count" &&
  other.unit === null;

/** The whole of "9 of 60" and "9 out of the 60"; null where none is told. */
export function totalOf(tokens: Tokens, part: QuantityFact): number | null {
  if (part.kind !== "count") return null;
  let at = tokens.word[part.end] === part.unit ? part.end + 1 : part.end;
  if (tokens.word[at] === "out") at++;
  if (tokens.word[at] !== "of") return null;
  at++;
  if (/^(the|our|my|all|their)$/.test(tokens.word[at] ?? "")) at++;
  const total = tokens.kind[at] === TOKEN.number ? parseDigits(tokens.word[at] as string) : Number.NaN;
  return total > 0 && typeof part.value === "number" && part.value <= total ? total : null;
}
