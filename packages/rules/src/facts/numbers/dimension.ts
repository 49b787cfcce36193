import { CURRENCY_SIGNS } from "../../lexicons/currencies.ts";
import { SECONDS, SIZE_UNITS } from "../../lexicons/units.ts";
import type { QuantityFact } from "../fact-model.ts";
import { inBase } from "./measure.ts";

const SIZES = new Set(SIZE_UNITS.values());

/** What a quantity measures, so that minutes and percent can be told apart; null for a bare number or a factor. */
function dimensionOf({ kind, unit }: QuantityFact): string | null {
  if (unit === "x") return null;
  if (kind === "percent" || kind === "ratio") return "share";
  if (kind === "duration") return "time";
  if (unit === null) return null;
  if (kind === "money") return "money";
  if (kind === "size") return inBase({ value: 1, unit }).base;
  return kind === "rate" ? countedIn(unit.slice(0, unit.indexOf("/"))) : "count";
}

/** The dimension of what a rate counts: "min" of "min/day". */
function countedIn(unit: string): string {
  if (SECONDS.has(unit)) return "time";
  if (unit === "%") return "share";
  if (/^[A-Z]{3}$/.test(unit) && CURRENCY_SIGNS.has(unit.toLowerCase())) return "money";
  return SIZES.has(unit) ? inBase({ value: 1, unit }).base : "count";
}

/** Two sides that cannot be one measure: minutes and percent, a mark of 8.1 and 40 reviews, 3,100 and 9%. */
export function isMixed(a: QuantityFact, b: QuantityFact): boolean {
  const left = dimensionOf(a);
  const right = dimensionOf(b);
  if (left !== null && right !== null) {
    if (left !== right) return true;
    return a.kind === "money" && b.kind === "money" && a.unit !== b.unit;
  }
  const [bare, other] = left === null ? [a, right] : [b, left];
  if (typeof bare.value !== "number" || bare.unit !== null) return false;
  if (other === "share") return bare.value > LARGEST_SHARE;
  // "from 3.9 to 4.6 stars" is one mark, "from 8.1 to 40 reviews" is not.
  const whole = bare === a ? b : a;
  const isMany = typeof whole.value === "number" && Number.isInteger(whole.value) && whole.value >= 20;
  return whole.kind === "count" && isMany && !Number.isInteger(bare.value) && !MARKS.has(whole.unit as string);
}

/** "from 120 to 95%" may be a share; 1,850 is none. */
const LARGEST_SHARE = 300;
const MARKS = new Set("stars points marks grades degrees percent".split(" "));
