import { DEFAULT_READINESS, type ReadinessSettings } from "./readiness.ts";

export type ReadinessNumber = Exclude<keyof ReadinessSettings, "strength">;

/** Least and most of each number. 0 leaves a criterion out. */
export const READINESS_BOUNDS: Readonly<Record<ReadinessNumber, readonly [least: number, most: number]>> = {
  countingStories: [0, 15],
  competencies: [0, 12],
  kinds: [0, 2],
  failureStories: [0, 5],
  conflictStories: [0, 5],
  approvedStories: [0, 15],
  practisedStories: [0, 15],
  practiceDays: [1, 365],
  freshDays: [30, 1_825],
  decayDays: [14, 730],
  riskDays: [1, 90],
};

export const READINESS_NUMBERS = Object.keys(READINESS_BOUNDS) as ReadinessNumber[];

/** Later ones win, number by number. */
export const readinessOf = (...levels: readonly (Partial<ReadinessSettings> | null | undefined)[]): ReadinessSettings =>
  Object.assign({}, DEFAULT_READINESS, ...levels);

/** What of the changes says something else than the settings do without them. */
export function changesFrom(base: ReadinessSettings, changes: Partial<ReadinessSettings>): Partial<ReadinessSettings> {
  const entries = Object.entries(changes) as [keyof ReadinessSettings, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => value !== undefined && value !== base[name]));
}
