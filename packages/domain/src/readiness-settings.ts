import { z } from "zod";
import { type ReadinessSettings, STRENGTHS } from "./readiness.ts";
import { READINESS_BOUNDS, READINESS_NUMBERS, type ReadinessNumber } from "./readiness-numbers.ts";

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
