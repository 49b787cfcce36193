import { setCohort } from "@starboard/services/organisation";
import { contextOf, type Stage } from "./stage.ts";

const SET_DAYS_AGO = 60;

/** The lead says who began together. */
export async function enterCohorts(stage: Stage): Promise<void> {
  const { organisation, actors } = stage;
  const lead = organisation.people.find((person) => person.roles.includes("lead"));
  if (!lead) return;
  for (const { name, people } of organisation.cohorts) {
    const userIds = people.map((key) => {
      const actor = actors.get(key);
      if (!actor) throw new Error(`The cohort ${name} names ${key}, who is not of ${organisation.name}.`);
      return actor.userId;
    });
    await setCohort(contextOf(stage, lead.key, SET_DAYS_AGO), { userIds, cohort: name });
  }
}
