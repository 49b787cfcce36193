import { DEDUCTION_POINTS } from "./deduction-points.ts";
import type { Signals } from "./signals.ts";

/** What is taken off the overall score, beyond what the dimensions show of it. */
export type Deduction = "faults" | "method" | "length" | "platitude" | "vague" | "padding";

/** From what takes three minutes told calmly, to what takes five. */
const LONG = { from: 420, until: 620 };
const SOME_METHOD = { from: 0.015, until: 0.08 };

/** How much of each deduction a story has, 0–1. */
function deductionShares(signals: Signals): Record<Deduction, number> {
  const padding = (signals.fillers * 100) / Math.max(40, signals.totalWords);
  return {
    faults: Math.min(1, signals.mismatches + signals.implausible + signals.mixedUnits),
    method: Math.max(0, Math.min(1, (signals.methodShare - SOME_METHOD.from) / (SOME_METHOD.until - SOME_METHOD.from))),
    length: Math.max(0, Math.min(1, (signals.totalWords - LONG.from) / (LONG.until - LONG.from))),
    platitude: Math.min(1, signals.platitudes),
    vague: Math.min(1, signals.vagueResults),
    padding: padding / (padding + 1),
  };
}

/** Points to take off; `points` gives what each costs in full. */
export function deductionOf(
  signals: Signals,
  points: Readonly<Partial<Record<Deduction, number>>> = DEDUCTION_POINTS,
): number {
  const shares = deductionShares(signals);
  let sum = 0;
  for (const name of Object.keys(points) as Deduction[]) sum += (points[name] ?? 0) * shares[name];
  return sum;
}
