import { MAGNITUDES } from "../../lexicons/units.ts";
import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { tidy } from "./read-number.ts";

/** Further apart than this two sides of one measure are not told in one magnitude. */
const CLOSE = 10;

/** "a budget of 12 thousand francs and spent 11.4", "from 1.2 to 1.9 million", "from 89 pence to 71": the magnitude is said once. */
export function inMagnitudeOf(tokens: Tokens, lender: QuantityFact, { value }: QuantityFact): QuantityFact["value"] {
  if (typeof lender.value !== "number" || typeof value !== "number") return value;
  for (let at = lender.first + 1; at < lender.end; at++) {
    const word = tokens.word[at] as string;
    const magnitude = word === "pence" || word === "cents" ? 0.01 : (MAGNITUDES.get(word) ?? 1);
    if (magnitude === 1 || magnitude === 12) continue;
    const scaled = value * magnitude;
    return scaled < lender.value * CLOSE && scaled > lender.value / CLOSE ? tidy(scaled) : value;
  }
  return value;
}
