import type { Seniority } from "@starboard/domain/evaluation-profile";
import { daysBetween } from "@starboard/domain/target-days";
import type { Target } from "@starboard/domain/target-of";

export const SENIORITY_WORDS: Readonly<Record<Seniority, string>> = {
  entry: "Entry level",
  experienced: "Experienced",
  senior: "Senior",
  lead: "Leading others",
};

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** "4 Dec"; with the year where it is another one than today’s. */
export function dayWords(day: string, today: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return (day.slice(0, 4) === today.slice(0, 4) ? DAY : DAY_OF_YEAR).format(at);
}

/** "in 6 days", "tomorrow", "was 3 days ago". */
export function daysWords(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days > 0) return `in ${days} days`;
  return days === -1 ? "was yesterday" : `was ${-days} days ago`;
}

/** "Interview 4 Dec, in 6 days · Ward manager, senior"; empty where nothing is set. */
export function targetSentence({ interviewOn, role, seniority }: Target, today: string): string {
  const when = interviewOn ? `Interview ${dayWords(interviewOn, today)}, ${daysWords(interviewOn, today)}` : "";
  const what = [role, seniority ? SENIORITY_WORDS[seniority].toLowerCase() : ""].filter(Boolean).join(", ");
  return [when, what].filter(Boolean).join(" · ");
}
