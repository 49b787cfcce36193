/** Whole days from one day to another, both as 2026-01-31; below 0 when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since 1 March of the year 0: with the leap day last, every month's offset is one formula. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const fromMarch = (month + 9) % 12;
  const y = year - (month < 3 ? 1 : 0);
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((fromMarch * 153 + 2) / 5) +
    date -
    1
  );
}

/** Days left as a person says them. */
export function daysLeftWords(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
