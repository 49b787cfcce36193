import { z } from "zod";
import { ASSIGNMENT_STORIES_MAX } from "./assignment-work.ts";
import { CalendarDay } from "./availability.ts";
import { COMPETENCIES } from "./competency.ts";
import { Id, TeamId } from "./identifier.ts";
import { CohortName } from "./member.ts";
import { shortList } from "./short-list.ts";
import { storedLine, storedText } from "./stored-text.ts";

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
