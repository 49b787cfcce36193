import { dateFormat } from "@starboard/ui/date-format";

/** The day it is in a zone, as 2026-01-31. */
export const dayIn = (atMs: number, timeZone: string): string =>
  dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(atMs);

/** A calendar day in words, "Mon 7 Dec 2026"; a day has no zone. */
export const dayWords = (day: string): string =>
  dateFormat("en-GB", { timeZone: "UTC", weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
