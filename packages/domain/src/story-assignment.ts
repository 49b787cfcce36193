import { z } from "zod";
import { CalendarDay } from "./availability.ts";
import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "./competency.ts";
import { Id, TeamId } from "./identifier.ts";
import { CohortName } from "./member.ts";
import { shortList } from "./short-list.ts";
import { storedLine, storedText } from "./stored-text.ts";

export const ASSIGNMENT_STORIES_MAX = 15;

/** Everybody who is a candidate there, now and later: who joins the team or the cohort gets it too. */
export const AssignmentScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), userId: Id }),
  z.object({ kind: z.literal("team"), teamId: TeamId }),
  z.object({ kind: z.literal("cohort"), cohort: CohortName }),
]);
export type AssignmentScope = z.output<typeof AssignmentScope>;

export const AddAssignment = z.object({
  /** Made by the client, so that two clicks make one. */
  id: Id,
  scope: AssignmentScope,
  /** How many counting stories; with competencies, stories that carry at least one of them. */
  stories: z.int().min(1, "At least one story.").max(ASSIGNMENT_STORIES_MAX, `At most ${ASSIGNMENT_STORIES_MAX}.`),
  /** Each of them covered by one of these stories. */
  competencies: shortList(z.enum(COMPETENCIES), {
    max: COMPETENCIES.length,
    message: `Choose at most ${COMPETENCIES.length} competencies.`,
  }),
  dueOn: CalendarDay,
  note: storedText(500, "The note"),
});
export const AssignmentRef = z.object({ assignmentId: Id });
export const ExemptFromAssignment = z.object({
  assignmentId: Id,
  userId: Id,
  /** Null takes the exemption back. */
  reason: storedLine(200, "The reason").nullable(),
});
/** Those whom the preview named; who has done it or is exempt by now gets nothing all the same. */
export const RemindOfAssignment = z.object({
  assignmentId: Id,
  userIds: shortList(Id, { min: 1, max: 500, message: "Choose at least one person and at most 500 at a time." }),
});

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
