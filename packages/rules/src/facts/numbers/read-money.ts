import type { QuantityKind } from "@starboard/domain/evaluation";
import { CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_LANDS, DOLLAR_PREFIXES } from "../../lexicons/currencies.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

const SIGNS = wordSet("~ + − ≈ - < > ≥ ≤");

/** The currency before an amount at `at` and the token where it begins: "£", "EUR", "A$", "Rs."; null where none is. */
export function currencyBefore(tokens: Tokens, at: number): { first: number; unit: string } | null {
  let before = at - 1;
  while (before >= 0 && tokens.gap[before + 1] === GAP.none && isIn(SIGNS, tokens, before)) before--;
  if (tokens.word[before] === "." && tokens.capital[before - 1] === 1 && tokens.gap[before] === GAP.none) before--;
  const sign = CURRENCY_SIGNS.at(tokens, before);
  if (sign === null || (tokens.gap[before + 1] as number) > GAP.space) return null;
  if (tokens.kind[before] !== TOKEN.mark)
    return tokens.capital[before] === 1 && tokens.gap[at] !== GAP.hyphen ? { first: before, unit: sign } : null;
  const prefix = tokens.gap[before] === GAP.none ? DOLLAR_PREFIXES.at(tokens, before - 1) : null;
  if (sign === "USD" && prefix !== null) return { first: before - 1, unit: prefix };
  return { first: before, unit: sign };
}

interface Money {
  end: number;
  unit: string;
  kind: QuantityKind;
  factor?: number;
}

/** The currency before or after an amount that stands at `at` and ends before `after`. */
export function readMoney(tokens: Tokens, at: number, after: number): Money | null {
  const sign = currencyBefore(tokens, at);
  if (sign !== null) return { end: after, unit: sign.unit, kind: "money" };
  const word = tokens.word[after] ?? "";
  if ((tokens.gap[after] as number) > GAP.space) return null;
  const unit = CURRENCY_WORDS.at(tokens, after);
  if (unit !== null) return { end: after + 1, unit, kind: "money" };
  if (word === "grand") return { end: after + 1, unit: "GBP", kind: "money", factor: 1000 };
  if (word === "cents" || word === "¢") return { end: after + 1, unit: "USD", kind: "money", factor: 0.01 };
  if (word === "pence" || (word === "p" && tokens.gap[after] === GAP.none))
    return { end: after + 1, unit: "GBP", kind: "money", factor: 0.01 };
  const land = word === "new" || word === "hong" ? after + 1 : after;
  const dollars = DOLLAR_LANDS.at(tokens, land);
  if (dollars !== null && tokens.word[land + 1] === "dollars") return { end: land + 2, unit: dollars, kind: "money" };
  // "2,400 Danish kroner": the land is told before its money.
  const ofLand = tokens.capital[after] === 1 && word.length > 3 ? CURRENCY_WORDS.at(tokens, after + 1) : null;
  return ofLand === null ? null : { end: after + 2, unit: word === "danish" ? "DKK" : ofLand, kind: "money" };
}

const INDIAN = wordSet("lakh lakhs crore crores");

/** "1.4 crore" with nothing counted after it is rupees. */
export const isRupees = (tokens: Tokens, after: number): boolean => isIn(INDIAN, tokens, after - 1);
