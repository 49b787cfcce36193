import type { Seniority } from "@starboard/domain/evaluation-profile";
import { daysBetween } from "@starboard/domain/target-days";
import type { Target } from "@starboard/domain/target-of";
import { dayWords } from "@starboard/ui/day-words";

export const SENIORITY_WORDS: Readonly<Record<Seniority, string>> = {
  entry: "Entry level",
  experienced: "Experienced",
  senior: "Senior",
  lead: "Leading others",
};

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
