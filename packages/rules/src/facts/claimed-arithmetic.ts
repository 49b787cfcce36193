import { findMetricKnowledge } from "../lexicons/metric-families.ts";
import type { ChangeFact } from "./fact-model.ts";
import { saysImproved } from "./improvement-words.ts";
import { inBase } from "./numbers/measure.ts";
import type { Facts } from "./read-facts.ts";

/** A movement whose own numbers do not agree, with what they come to. */
export interface Mismatch {
  change: ChangeFact;
  claimed: string;
  /** What the two sides work out to. */
  actual: string;
}

/** Compares "a 300% improvement" with the two sides told beside it; null where they agree or cannot be compared. */
export function findArithmeticMismatch(change: ChangeFact): Mismatch | null {
  const { from, to } = change;
  const relative = change.relative ?? change.claimed;
  if (from === null || to === null || relative === null || (change.isJoined && change.claimed === null)) return null;
  const a = inBase(from).value;
  const b = inBase(to).value;
  if (a <= 0 || b < 0 || typeof from.value !== "number" || typeof to.value !== "number") return null;
  const percent = (Math.abs(b - a) / a) * 100;
  if (relative.unit === "%") {
    const isPoints = from.unit === "%" && isNear(relative.value, Math.abs(to.value - from.value), change);
    const isFaster = change.isSpeed && b > 0 && isNear(relative.value, (a / b - 1) * 100, change);
    if (isPoints || isFaster || isNear(relative.value, percent, change)) return null;
    return { change, claimed: `${round(relative.value)}%`, actual: `${round(percent)}%` };
  }
  if (relative.unit === "pp") {
    if (from.unit !== "%" || isNear(relative.value, Math.abs(to.value - from.value), change)) return null;
    return {
      change,
      claimed: `${round(relative.value)} points`,
      actual: `${round(Math.abs(to.value - from.value))} points`,
    };
  }
  const factor = relative.value < 1 ? 1 / relative.value : relative.value;
  const actual = Math.max(a, b) / Math.max(Math.min(a, b), 1e-9);
  if (Math.abs(actual - factor) <= factor * 0.25 || (actual - 1 > factor * 0.75 && actual < factor * 1.6)) return null;
  return { change, claimed: `${round(factor)}×`, actual: `${round(actual)}×` };
}

/** Within two points or a fifteenth; three times as much where the text says "about". */
function isNear(claimed: number, actual: number, change: ChangeFact): boolean {
  const isApproximate = change.fromQuantity?.isApproximate === true || change.toQuantity?.isApproximate === true;
  if (change.isRough && Math.abs(claimed - actual) <= Math.max(10, actual * 0.25)) return true;
  return Math.abs(claimed - actual) <= Math.max(2, actual * 0.07) * (isApproximate ? 2.5 : 1);
}

const round = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

/** A movement against the metric's good direction that the text calls an improvement. */
export function isAgainstItself(facts: Facts, change: ChangeFact): boolean {
  if (change.from === null || change.to === null || change.isJoined || !saysImproved(facts, change)) return false;
  const better = change.better ?? findMetricKnowledge(change.metric)?.better;
  if (better === undefined) return false;
  return better === "up" ? change.direction === "decrease" : change.direction === "increase";
}
