import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import { enterTenant, type Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import type { TeamRole } from "@starboard/domain/team-roles";
import { sql } from "drizzle-orm";
import { waitForLeadDigest } from "../lead-digest/wait-for-lead-digest.ts";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";

export interface NewOrganisation {
  name: string;
  slug: string;
  timeZone: string;
  isPersonal: boolean;
  ownerId: string;
  team: { name: string; ownerRoles: TeamRole[] };
}

/**
 * An organisation with its owner and a first team, inside the caller's transaction, which is in that tenant
 * afterwards. Throws CONFLICT when the slug is taken.
 */
export async function addOrganisation(tx: Tx, runtime: Runtime, wanted: NewOrganisation) {
  const createdAt = runtime.clock.now();
  const taken = await tx.execute<{ taken: boolean }>(sql`select is_slug_taken(${wanted.slug}) as taken`);
  if (taken.rows[0]?.taken) {
    throw new StarboardError("CONFLICT", "This address is taken. Choose another one.", { field: "slug" });
  }
  const orgId = makeId(runtime.clock);
  const teamId = makeId(runtime.clock);
  const { name, slug, timeZone, isPersonal, ownerId: userId, team } = wanted;
  await enterTenant(tx, orgId);
  await tx.insert(organisations).values({ id: orgId, name, slug, timeZone, isPersonal, createdAt });
  await tx.insert(memberships).values({ orgId, userId, isOwner: true, createdAt });
  await tx.insert(teams).values({ orgId, id: teamId, name: team.name, createdAt });
  await tx.insert(teamMembers).values({ orgId, teamId, userId, roles: team.ownerRoles });
  if (team.ownerRoles.includes("lead")) await waitForLeadDigest({ tx, orgId, userId, after: createdAt });
  return { orgId, teamId };
}
