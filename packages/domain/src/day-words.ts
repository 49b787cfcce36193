const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/**
 * A calendar day (2026-12-04) as pages and mails say it: "4 Dec", with the year where it is not that of `today`. Pages
 * take theirs from the design system, which imports nothing of ours; a test of web holds both to the same words.
 */
export function dayWords(day: string, today: string): string {
  const words = `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}
