import { z } from "zod";
import { TimeZone } from "./account.ts";
import { LEAVER_DAYS } from "./leaver-days.ts";
import { ReadinessChanges } from "./readiness-settings.ts";
import { REVIEW_CAPACITY_MAX } from "./review-languages.ts";
import { storedLine } from "./stored-text.ts";
import { VISIBILITIES } from "./story.ts";

const hour = z.coerce.number().int("Choose an hour.").min(0, "Choose an hour.").max(23, "Choose an hour.");

/** What a form may send: numbers as text. */
export const SetOrganisation = z.object({
  name: storedLine(80, "The organisation’s name"),
  timeZone: TimeZone,
  quietFromHour: hour,
  quietUntilHour: hour,
  /** Open reviews that a coach takes at a time who has not chosen a number. */
  reviewCapacity: z.coerce
    .number()
    .int("A whole number.")
    .min(0, "At least 0: none until they say so.")
    .max(REVIEW_CAPACITY_MAX, `At most ${REVIEW_CAPACITY_MAX} at a time.`),
  /** How long what leavers wrote is kept; `kept` until they ask for its erasure. A release before this one does not send it. */
  leaverDays: z
    .union(
      [z.literal("kept"), z.coerce.number().pipe(z.union(LEAVER_DAYS.map((days) => z.literal(days))))],
      "Choose how long it is kept.",
    )
    .transform((days) => (days === "kept" ? null : days))
    .optional(),
  /** Who reads a story before its author has chosen. */
  newStoryVisibility: z.enum(VISIBILITIES),
});

export const SetReadiness = z.object({ readiness: ReadinessChanges });
