const DAY_MS = 86_400_000;
const DAYS_OF_A_MONTH = 30.44;
const DAYS_OF_A_YEAR = 365.25;

/** A time gone by, for a narrow cell and as words: days up to two weeks, then weeks, months from three, years from two. */
export function shortAge(ms: number): { short: string; long: string } {
  const days = Math.max(0, Math.floor(ms / DAY_MS));
  if (days === 0) return { short: "now", long: "today" };
  if (days < 14) return inUnits(days, "day");
  if (days < 3 * DAYS_OF_A_MONTH) return inUnits(Math.floor(days / 7), "week");
  if (days < 2 * DAYS_OF_A_YEAR) return inUnits(Math.floor(days / DAYS_OF_A_MONTH), "month");
  return inUnits(Math.floor(days / DAYS_OF_A_YEAR), "year");
}

const inUnits = (n: number, unit: string) => ({
  short: `${n}${unit[0]}`,
  long: `${n} ${unit}${n === 1 ? "" : "s"} ago`,
});
