import { z } from "zod";
import { COMPETENCIES } from "./competency.ts";
import { REVIEW_CAPACITY_MAX, REVIEW_LANGUAGES } from "./review-languages.ts";
import { shortList } from "./short-list.ts";

/** A day on the calendar, as YYYY-MM-DD, in the zone of whoever reads it. */
export const CalendarDay = z.iso.date({
  // A field for a day hands over a day or nothing, in whichever way it shows one.
  error: ({ input }) => (input === "" ? "Choose a day." : "Write the day as year-month-day, such as 2026-12-01."),
});

/** What a coach takes on, and when they are away. */
export const Availability = z
  .object({
    capacity: z
      .number()
      .int()
      .min(0, "At least 0: none for now.")
      .max(REVIEW_CAPACITY_MAX, `At most ${REVIEW_CAPACITY_MAX} at a time.`),
    competencies: shortList(z.enum(COMPETENCIES), {
      max: COMPETENCIES.length,
      message: "There are twelve competencies.",
    }).default([]),
    languages: shortList(z.enum(REVIEW_LANGUAGES), {
      max: REVIEW_LANGUAGES.length,
      message: "Choose from the list.",
    }).default([]),
    /** The first and the last day away; both or none. */
    awayFrom: CalendarDay.nullable().default(null),
    awayUntil: CalendarDay.nullable().default(null),
  })
  .refine(({ awayFrom, awayUntil }) => (awayFrom === null) === (awayUntil === null), {
    message: "Say both the first and the last day, or none.",
    path: ["awayUntil"],
  })
  .refine(({ awayFrom, awayUntil }) => !(awayFrom && awayUntil) || awayFrom <= awayUntil, {
    message: "The last day is before the first.",
    path: ["awayUntil"],
  });
export type Availability = z.output<typeof Availability>;

/** Away on a day, both ends included; days as YYYY-MM-DD. */
export const isAwayOn = ({ awayFrom, awayUntil }: Pick<Availability, "awayFrom" | "awayUntil">, day: string): boolean =>
  awayFrom !== null && awayUntil !== null && awayFrom <= day && day <= awayUntil;
