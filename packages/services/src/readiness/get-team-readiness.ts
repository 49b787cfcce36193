import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { DEFAULT_READINESS } from "@starboard/domain/readiness";
import { and, arrayContains, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadReadiness } from "./load-readiness.ts";

/**
 * The people a lead answers for (an owner: everybody), by name, each with level, reasons and stories.
 * Private stories are counted in nothing and not listed; how many there are is said, so that the gap is explained.
 */
export const getTeamReadiness = defineQuery({
  action: "readiness.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "readiness.read"),
  run: async ({ tx, actor, runtime }) => {
    const nowMs = runtime.clock.now().getTime();
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
    const settings = organisation?.readiness ?? DEFAULT_READINESS;
    const seats = await findCandidates(tx, actor);
    const candidateIds = [...new Set(seats.map((seat) => seat.userId))];
    const readinessOf = await loadReadiness(tx, candidateIds, settings, nowMs);
    const nameOf = await findNames(tx, candidateIds);
    const people = candidateIds.map((userId) => ({
      userId,
      name: nameOf(userId),
      teams: seats.filter((seat) => seat.userId === userId).map((seat) => seat.teamName),
      ...readinessOf(userId),
    }));
    people.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { organisationName: organisation?.name ?? "", settings, people };
  },
});

function findCandidates(tx: Tx, actor: PersonActor) {
  const ledTeams = teamsWithRole(actor, ["lead"]);
  return tx
    .select({ userId: teamMembers.userId, teamName: teams.name })
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
