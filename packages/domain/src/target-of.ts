import type { Seniority } from "./evaluation-profile.ts";
import type { ReadinessChanges } from "./readiness-settings.ts";

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
