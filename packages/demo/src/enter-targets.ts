import { setTarget } from "@starboard/services/readiness";
import { contextOf, type Stage } from "./stage.ts";

const DAY_MS = 86_400_000;
const SET_DAYS_AGO = 20;

/** The lead notes whose interview is when, and for which role. */
export async function enterTargets(stage: Stage): Promise<void> {
  const { organisation, actors, nowMs } = stage;
  const lead = organisation.people.find((person) => person.roles.includes("lead"));
  if (!lead) return;
  for (const { key, interview } of organisation.people) {
    const userId = actors.get(key)?.userId;
    if (!(interview && userId)) continue;
    await setTarget(contextOf(stage, lead.key, SET_DAYS_AGO), {
      scope: { kind: "person", userId },
      interviewOn: new Date(nowMs + interview.daysFromNow * DAY_MS).toISOString().slice(0, 10),
      role: interview.role,
      seniority: null,
      readiness: {},
    });
  }
}
