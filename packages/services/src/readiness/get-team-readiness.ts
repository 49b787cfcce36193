import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { and, arrayContains, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { localDate } from "../notification/local-time.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadReadiness } from "./load-readiness.ts";
import { loadSettings } from "./load-settings.ts";

/**
 * The people a lead answers for (an owner: everybody), by name, each with level, reasons and stories.
 * Private stories are counted in nothing and not listed; how many there are is said, so that the gap is explained.
 */
export const getTeamReadiness = defineQuery({
  action: "readiness.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "readiness.read"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const seats = await findCandidates(tx, actor);
    const candidateIds = [...new Set(seats.map((seat) => seat.userId))];
    const { organisation, settings, ofCohort, of } = await loadSettings(tx, actor.orgId, candidateIds);
    const readinessFor = await loadReadiness(tx, candidateIds, (userId) => of(userId).settings, now.getTime());
    const nameOf = await findNames(tx, candidateIds);
    const teamsOf = new Map<string, { id: string; name: string }[]>(candidateIds.map((userId) => [userId, []]));
    for (const { userId, teamId: id, teamName: name } of seats) teamsOf.get(userId)?.push({ id, name });
    const people = candidateIds.map((userId) => ({
      userId,
      name: nameOf(userId),
      teams: teamsOf.get(userId) ?? [],
      ...of(userId),
      ...readinessFor(userId),
    }));
    people.sort((a, b) => (a.name < b.name ? -1 : 1));
    const cohorts = [...new Set(people.flatMap(({ cohort }) => cohort ?? []))].sort();
    return {
      organisationName: organisation?.name ?? "",
      /** The day at the organisation, from which days to an interview are counted. */
      today: localDate(organisation?.timeZone ?? "UTC", now),
      settings,
      cohorts: cohorts.map((name) => ({ name, target: ofCohort.get(name) ?? null })),
      people,
    };
  },
});

function findCandidates(tx: Tx, actor: PersonActor) {
  const ledTeams = teamsWithRole(actor, ["lead"]);
  return tx
    .select({ userId: teamMembers.userId, teamId: teams.id, teamName: teams.name })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(
      and(
        arrayContains(teamMembers.roles, ["candidate"]),
        eq(memberships.state, "active"),
        actor.isOwner ? undefined : inArray(teamMembers.teamId, ledTeams),
      ),
    );
}
