import type { Criterion, ReadinessLevel } from "@starboard/domain/readiness";
import { capitalised, numberWord } from "./number-words.ts";
import type { TeamPerson } from "./team-person.ts";

type Assessed = Pick<TeamPerson, "level" | "criteria">;

/** How many people stand on each level. */
export function countLevels(people: readonly Pick<TeamPerson, "level">[]): Record<ReadinessLevel, number> {
  const counts = { not_started: 0, building: 0, nearly: 0, ready: 0 };
  for (const { level } of people) counts[level] += 1;
  return counts;
}

/** What a colleague would say: "Five of twelve are ready, three more are one reason away." */
export function teamSentence(people: readonly Pick<TeamPerson, "level">[]): string {
  const { ready, nearly } = countLevels(people);
  const all = people.length;
  if (all === 1)
    return ready
      ? "The one person here is ready."
      : nearly
        ? "The one person here is one reason away."
        : "The one person here is not ready yet.";
  if (ready === all) return `All ${numberWord(all)} are ready.`;
  const first = `${capitalised(numberWord(ready))} of ${numberWord(all)} ${ready === 1 ? "is" : "are"} ready`;
  if (nearly === 0) return `${first}${ready === 0 ? " yet" : ""}.`;
  const more = `${numberWord(nearly)}${ready > 0 ? " more" : ""} ${nearly === 1 ? "is" : "are"} one reason away`;
  return `${first}${ready === 0 ? " yet" : ""}, ${more}.`;
}

const LACKING: Readonly<Record<Criterion, string>> = {
  stories: "more counting stories",
  competencies: "more competencies covered",
  kinds: "a story of the other kind",
  failure: "a story about a failure",
  conflict: "a story about a conflict",
  approved: "a coach's approval",
  practised: "practice",
};

/** The reason that most people share, as a sentence; null when nobody lacks anything or no two lack the same. */
export function mostCommonReason(people: readonly Assessed[]): string | null {
  const counts = new Map<Criterion, number>();
  for (const { criteria } of people)
    for (const { criterion, isMet } of criteria) if (!isMet) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!top || top[1] < 2) return null;
  return `Missing most often: ${LACKING[top[0]]}, for ${numberWord(top[1])} people.`;
}
