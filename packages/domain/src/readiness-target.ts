import { z } from "zod";
import { CalendarDay } from "./availability.ts";
import { SENIORITIES } from "./evaluation-profile.ts";
import { Id } from "./identifier.ts";
import { CohortName } from "./member.ts";
import { ReadinessChanges } from "./readiness-settings.ts";
import { storedText } from "./stored-text.ts";

/** For one person, or for everybody in a cohort who has none of their own. */
export const TargetScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), userId: Id }),
  z.object({ kind: z.literal("cohort"), cohort: CohortName }),
]);
export type TargetScope = z.output<typeof TargetScope>;

export const SetTarget = z.object({
  scope: TargetScope,
  interviewOn: CalendarDay.nullable(),
  role: storedText(80, "The role").transform((text) => text.replaceAll("\n", " ").trim()),
  seniority: z.enum(SENIORITIES).nullable(),
  readiness: ReadinessChanges,
});
