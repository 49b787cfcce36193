import { describeWork } from "@starboard/domain/assignment-work";
import { COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";

/** "Two stories about conflict", as a title. */
export function workTitle(work: { stories: number; competencies: readonly Competency[] }): string {
  const words = describeWork(work);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What somebody still has to do: "1 more story; conflict is open". */
export function leftWords({ have, need, open }: { have: number; need: number; open: readonly Competency[] }): string {
  const more = need - have;
  const stories = more > 0 ? `${more} more ${more === 1 ? "story" : "stories"}` : "";
  const names = open.map((competency) => COMPETENCY_TITLES[competency].toLowerCase()).join(", ");
  return [stories, names ? `open: ${names}` : ""].filter(Boolean).join("; ");
}
