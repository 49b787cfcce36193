import { type PackedTeam, unpackPerson } from "@starboard/domain/team-people";
import { inTeamAndCohort, type TeamFilter } from "./team-filter.ts";
import type { TeamPerson } from "./team-person.ts";

/** Each comes with the stories behind, so a page names as many as can be read at a glance. */
const SHOWN = 6;

/** Who is one reason away, and of whom the stories that are nearest are shown. */
export function findNear(people: readonly TeamPerson[]) {
  const near = people.filter(({ level }) => level === "nearly");
  return { shown: near.slice(0, SHOWN), more: Math.max(0, near.length - SHOWN) };
}

/** The ids of those whom `findNear` shows of a filtered team, without unpacking everybody for them. */
export function findNearIds(team: PackedTeam, filter: TeamFilter): string[] {
  const ids: string[] = [];
  for (const packed of team.people) {
    const [person] = inTeamAndCohort([unpackPerson(packed, team)], filter);
    if (person?.level === "nearly") ids.push(person.userId);
    if (ids.length === SHOWN) break;
  }
  return ids;
}
