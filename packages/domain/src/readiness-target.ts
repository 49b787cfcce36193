import { z } from "zod";
import { CalendarDay } from "./availability.ts";
import { SENIORITIES, type Seniority } from "./evaluation-profile.ts";
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

export interface Target {
  interviewOn: string | null;
  role: string;
  seniority: Seniority | null;
  readiness: ReadinessChanges;
}

/** What holds for a person: their own target, the rest from their cohort's, field by field. */
export function targetOf(person: Target | null, cohort: Target | null): Target {
  return {
    interviewOn: person?.interviewOn ?? cohort?.interviewOn ?? null,
    role: person?.role || cohort?.role || "",
    seniority: person?.seniority ?? cohort?.seniority ?? null,
    readiness: { ...cohort?.readiness, ...person?.readiness },
  };
}

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another; negative when it is over. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
