import { dateFormat, dayIn } from "./date-format.ts";

export type TimeForm = "relative" | "day" | "time" | "moment" | "full";

export type TimeSetting = { timeZone: string; now: Date; locale: string };

const minuteMs = 60_000;
const hourMs = 3_600_000;

/**
 * Says when something was or will be, seen from `now` in one time zone: "5 minutes ago" within the hour, then
 * "14:02", "yesterday, 14:02", "Monday", "24 Nov", "24 Nov 2024". `day` leaves out the clock, `moment` is date and clock where the zone stands beside, `full` leaves out nothing.
 */
export function timeWords(at: Date, form: TimeForm, { timeZone, now, locale }: TimeSetting): string {
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone, ...options }).format(at);
  const clock = () => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (form === "time") return clock();
  if (form === "moment") return `${format({ day: "numeric", month: "short", year: "numeric" })}, ${clock()}`;
  if (form === "full")
    return `${format({ weekday: "long" })} ${format({ day: "numeric", month: "long", year: "numeric" })}, ${clock()} (${timeZone})`;

  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const sinceMs = at.getTime() - now.getTime();
  if (form === "relative" && Math.abs(sinceMs) < hourMs)
    return relative.format(Math.trunc(sinceMs / minuteMs), "minute");

  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (days === 0) return form === "day" ? relative.format(0, "day") : clock();
  if (Math.abs(days) === 1)
    return form === "day" ? relative.format(days, "day") : `${relative.format(days, "day")}, ${clock()}`;
  if (Math.abs(days) < 7) return format({ weekday: "long" });
  const isThisYear = format({ year: "numeric" }) === dateFormat(locale, { timeZone, year: "numeric" }).format(now);
  return format({ day: "numeric", month: "short", year: isThisYear ? undefined : "numeric" });
}

/** Days since 1970 on the calendar of that zone. */
const dayNumber = (at: Date, timeZone: string): number => Date.parse(dayIn(at, timeZone)) / 86_400_000;
