import { z } from "zod";
import { COMPETENCIES } from "./competency.ts";
import { shortList } from "./short-list.ts";

/** Open reviews that a coach takes at a time, unless they say otherwise. */
export const DEFAULT_REVIEW_CAPACITY = 10;
export const REVIEW_CAPACITY_MAX = 100;

/** Languages a review may be given in, as BCP 47 tags; their names come from the reader's own browser. */
export const REVIEW_LANGUAGES = [
  "en",
  "ar",
  "bn",
  "de",
  "es",
  "fr",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "tr",
  "uk",
  "zh",
] as const;
export type ReviewLanguage = (typeof REVIEW_LANGUAGES)[number];

/** A day on the calendar, as YYYY-MM-DD, in the zone of whoever reads it. */
export const CalendarDay = z.iso.date("Write the day as year-month-day, such as 2026-12-01.");

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
