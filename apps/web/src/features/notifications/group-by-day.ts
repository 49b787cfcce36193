import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";

export interface Day<Item> {
  /** Such as 2026-11-24, on the calendar of the zone. */
  key: string;
  /** "today", "yesterday", then the weekday and date. */
  label: string;
  items: Item[];
}

const DAY_MS = 86_400_000;

/** Groups what is sorted by time into days of the person's own calendar, in the order given. */
export function groupByDay<Item extends { createdAt: Date }>(
  items: readonly Item[],
  { timeZone, now }: { timeZone: string; now: Date },
): Day<Item>[] {
  const today = dayIn(now, timeZone);
  const days = new Map<string, Day<Item>>();
  for (const item of items) {
    const key = dayIn(item.createdAt, timeZone);
    const day = days.get(key) ?? { key, label: labelOf(key, today), items: [] };
    day.items.push(item);
    days.set(key, day);
  }
  return [...days.values()];
}

function labelOf(key: string, today: string): string {
  const daysAgo = (Date.parse(today) - Date.parse(key)) / DAY_MS;
  if (daysAgo === 0) return "today";
  if (daysAgo === 1) return "yesterday";
  return weekdayWords(key, today);
}
