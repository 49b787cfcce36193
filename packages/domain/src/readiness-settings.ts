import { z } from "zod";
import { DEFAULT_READINESS, type ReadinessSettings, STRENGTHS } from "./readiness.ts";

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

/** What differs from the level above: an organisation from the product, a cohort from it, a person from both. */
export type ReadinessChanges = Partial<ReadinessSettings>;

const numberWithin = ([least, most]: readonly [number, number]) =>
  z
    .int(`A whole number from ${least} to ${most}.`)
    .min(least, `At least ${least}.`)
    .max(most, `At most ${most}.`)
    .optional();

/** Only what is named differs; what is left out goes back to the default. */
export const ReadinessChanges = z.strictObject({
  ...(Object.fromEntries(READINESS_NUMBERS.map((name) => [name, numberWithin(READINESS_BOUNDS[name])])) as Record<
    ReadinessNumber,
    ReturnType<typeof numberWithin>
  >),
  strength: z.enum(STRENGTHS).optional(),
});

/** Later ones win, number by number. */
export const readinessOf = (...levels: readonly (ReadinessChanges | null | undefined)[]): ReadinessSettings =>
  Object.assign({}, DEFAULT_READINESS, ...levels);

/** What of the changes says something else than the settings do without them. */
export function changesFrom(base: ReadinessSettings, changes: ReadinessChanges): ReadinessChanges {
  const entries = Object.entries(changes) as [keyof ReadinessSettings, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => value !== undefined && value !== base[name]));
}
