import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { and, arrayContains, eq, inArray } from "drizzle-orm";

/** The candidates whose shared stories a lead sees by name: those of the teams led, for an owner everybody's. */
export async function findNamedAuthors(tx: Tx, actor: PersonActor): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: teamMembers.userId })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(
      and(
        arrayContains(teamMembers.roles, ["candidate"]),
        eq(memberships.state, "active"),
        actor.isOwner ? undefined : inArray(teamMembers.teamId, teamsWithRole(actor, ["lead"])),
      ),
    );
  return rows.map(({ userId }) => userId);
}
