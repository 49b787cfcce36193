import { randomUUID } from "node:crypto";
import { createPool } from "@starboard/db/client";
import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import { withTenant } from "@starboard/db/transaction";

interface OwnOrganisation {
  /** Its owner. */
  userId: string;
  slug: string;
  /** Members besides the owner. */
  candidates?: readonly string[];
}

/**
 * An organisation with one team, "Everybody", on a running site, for journeys that change what holds for its people. `url`
 * is the worker's login.
 */
export async function addOwnOrganisation(url: string, { userId, slug, candidates = [] }: OwnOrganisation) {
  const pool = createPool({ url, max: 1, applicationName: "starboard-own-organisation" });
  const [orgId, teamId] = [randomUUID(), randomUUID()];
  const createdAt = new Date();
  try {
    await withTenant(pool, { orgId, userId }, async (tx) => {
      await tx.insert(organisations).values({ id: orgId, name: `The ${slug}`, slug, timeZone: "UTC", createdAt });
      await tx.insert(memberships).values({ orgId, userId, isOwner: true, createdAt });
      await tx.insert(teams).values({ orgId, id: teamId, name: "Everybody", createdAt });
      await tx.insert(teamMembers).values({ orgId, teamId, userId, roles: ["candidate"] });
      for (const candidate of candidates) {
        await tx.insert(memberships).values({ orgId, userId: candidate, createdAt });
        await tx.insert(teamMembers).values({ orgId, teamId, userId: candidate, roles: ["candidate"] });
      }
    });
  } finally {
    await pool.end();
  }
}
