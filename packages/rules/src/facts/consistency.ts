import { findMetricKnowledge } from "../lexicons/metric-families.ts";
import type { ChangeFact, MeasureFact } from "./fact-model.ts";
import { inBase, middle } from "./measure.ts";

/** A movement whose own numbers do not agree, with what they come to. */
export interface Mismatch {
  change: ChangeFact;
  claimed: string;
  /** What the two sides work out to. */
  actual: string;
}

/** Compares "a 300% improvement" with the two sides told beside it; null where they agree or cannot be compared. */
export function findArithmeticMismatch(change: ChangeFact): Mismatch | null {
  const { from, to, relative } = change;
  if (from === null || to === null || relative === null || change.isJoined) return null;
  const a = inBase(from).value;
  const b = inBase(to).value;
  if (a <= 0 || b < 0 || typeof from.value !== "number" || typeof to.value !== "number") return null;
  const percent = (Math.abs(b - a) / a) * 100;
  if (relative.unit === "%") {
    const isPoints = from.unit === "%" && isNear(relative.value, Math.abs(to.value - from.value), change);
    if (isPoints || isNear(relative.value, percent, change)) return null;
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
  return Math.abs(claimed - actual) <= Math.max(2, actual * 0.07) * (isApproximate ? 2.5 : 1);
}

const round = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

/** A movement against the metric's good direction that the text calls an improvement. */
export function isAgainstItself(change: ChangeFact, isCalledImprovement: boolean): boolean {
  if (!isCalledImprovement || change.from === null || change.to === null || change.isJoined) return false;
  const better = change.better ?? findMetricKnowledge(change.metric)?.better;
  if (better === undefined) return false;
  return better === "up" ? change.direction === "decrease" : change.direction === "increase";
}

const BOUNDED = 100;

/** Why a claim cannot be, as a short reason; null where it can. */
export function findImplausible(change: ChangeFact): string | null {
  const { from, to, relative } = change;
  const known = findMetricKnowledge(change.metric);
  const isOverShare = (measure: MeasureFact | null) =>
    measure !== null && measure.unit === "%" && middle(measure.value) > BOUNDED;
  if (known?.isShare === true && (isOverShare(from) || (isOverShare(to) && relative === null)))
    return "a share cannot pass 100%";
  if (relative?.unit === "%" && change.direction === "decrease" && relative.value > BOUNDED)
    return "nothing falls by more than 100%";
  if (relative?.unit === "%" && relative.value >= 5000) return "growth of this size needs its baseline beside it";
  if (from === null || to === null || change.isJoined) return null;
  const a = inBase(from).value;
  const b = inBase(to).value;
  const isMoney = change.toQuantity?.kind === "money" && change.fromQuantity?.kind === "money";
  if (isMoney && a > 0 && b / a >= 200 && a >= 1000) return "money does not grow by this factor within one story";
  return null;
}
