import type { Figures } from "./figures.ts";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What a colleague would say: "Half of 41 stories stand at 52 or above. 3 of 12 people are ready." */
export function figuresSentence({ scores, way }: Pick<Figures, "scores" | "way">): string {
  if (scores.isAggregate) return "The whole organisation, without what could tell of a few people.";
  if (!scores.stories || scores.median === null) return "No story that the team may see has been evaluated yet.";
  const half =
    scores.stories === 1
      ? `The one story here stands at ${scores.median}.`
      : `Half of ${scores.stories} stories stand at ${scores.median} or below.`;
  const [everybody, ready] = [way?.at(0)?.people ?? 0, way?.at(-1)?.people ?? 0];
  return everybody === 0
    ? half
    : `${half} ${ready} of ${count(everybody, "person", "people")} ${ready === 1 ? "is" : "are"} ready.`;
}

/** "starboard@0.10.0" as people say it: "rules 0.10.0". */
export const rulesWords = (version: string): string => `rules ${version.split("@").at(-1)}`;

/** Hours as a waiting time: "5 hours", "1.8 days". */
export function waitWords(hours: number): string {
  if (hours < 36) return count(Math.max(1, Math.round(hours)), "hour", "hours");
  const days = Math.round(hours / 2.4) / 10;
  return `${days} days`;
}
