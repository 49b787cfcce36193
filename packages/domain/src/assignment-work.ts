import { COMPETENCY_TITLES, type Competency } from "./competency.ts";

export const ASSIGNMENT_STORIES_MAX = 15;

export interface AssignmentWork {
  stories: number;
  competencies: readonly Competency[];
}

/** A story of the person; only those that count by the readiness formula do the work. */
export interface AssignedStory {
  isCounting: boolean;
  competencies: readonly Competency[];
}

export interface AssignmentProgress {
  /** Stories that do the work, at most as many as are asked. */
  have: number;
  need: number;
  /** Asked for, and in no such story yet. */
  open: Competency[];
  isDone: boolean;
}

/** How far a person is. It only follows from the stories that they have now, whenever those were written. */
export function progressOf(work: AssignmentWork, stories: readonly AssignedStory[]): AssignmentProgress {
  const asked = work.competencies;
  const fitting = stories.filter(
    ({ isCounting, competencies }) =>
      isCounting && (asked.length === 0 || competencies.some((competency) => asked.includes(competency))),
  );
  const have = Math.min(fitting.length, work.stories);
  const open = asked.filter((one) => !fitting.some(({ competencies }) => competencies.includes(one)));
  return { have, need: work.stories, open, isDone: have >= work.stories && open.length === 0 };
}

/** "2 stories about conflict and initiative", "one story". */
export function describeWork({ stories, competencies }: AssignmentWork): string {
  const count = stories === 1 ? "one story" : `${stories} stories`;
  const names = competencies.map((competency) => COMPETENCY_TITLES[competency].toLowerCase());
  const last = names.pop();
  if (last === undefined) return count;
  return `${count} about ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
}
