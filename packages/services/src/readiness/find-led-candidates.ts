import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { and, arrayContains, eq, inArray } from "drizzle-orm";

/** The active candidates that a lead answers for (an owner: everybody), once for each of their teams. */
export function findLedCandidates(tx: Tx, actor: PersonActor) {
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
