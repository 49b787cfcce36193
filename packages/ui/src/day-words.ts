import { dateFormat } from "./date-format.ts";

/** A calendar day, which has no zone: "4 Dec"; with the year where it is not that of `today`. */
export const dayWords = (day: string, today = todayHere()): string => dateWords(day, !isOfYear(day, today));

/** The same where people plan by the week: "Fri 4 Dec". */
export function weekdayWords(day: string, today = todayHere()): string {
  // Put together here: whether a comma follows the weekday differs between the server's data and the browser's.
  const weekday = dateFormat("en-GB", { timeZone: "UTC", weekday: "short" }).format(Date.parse(day));
  return `${weekday} ${dayWords(day, today)}`;
}

/** From one day to another, both included: "1 – 5 Dec", "28 Nov – 4 Dec"; one day alone where they are the same. */
export function spanWords(from: string, to: string, today = todayHere()): string {
  if (from === to) return dayWords(to, today);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? String(Number(from.slice(8))) : dateWords(from, !isOfYear(from, to));
  return `${first} – ${dayWords(to, today)}`;
}

function dateWords(day: string, withYear: boolean): string {
  const year = withYear ? ({ year: "numeric" } as const) : {};
  return dateFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", ...year }).format(Date.parse(day));
}

const isOfYear = (day: string, other: string) => day.slice(0, 4) === other.slice(0, 4);
/** Only its year is asked for. */
const todayHere = () => new Date().toISOString();
