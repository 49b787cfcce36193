import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { and, arrayContains, eq, inArray } from "drizzle-orm";

/** Those of some people, each once and in their order, for whom a lead answers as active candidates (an owner: for everybody). */
export async function findLedCandidates(tx: Tx, actor: PersonActor, userIds: readonly string[]): Promise<string[]> {
  const seats = await tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(
      and(
        inArray(teamMembers.userId, [...userIds]),
        arrayContains(teamMembers.roles, ["candidate"]),
        eq(memberships.state, "active"),
        actor.isOwner ? undefined : inArray(teamMembers.teamId, teamsWithRole(actor, ["lead"])),
      ),
    );
  const led = new Set(seats.map(({ userId }) => userId));
  return [...new Set(userIds)].filter((id) => led.has(id));
}
