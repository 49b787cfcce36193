import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import { inArray } from "drizzle-orm";

/** Throws NOT_FOUND for a team of another organisation; who manages nobody gets the plainer refusal that follows. */
export async function requireKnownTeams(tx: Tx, actor: Actor, teamIds: readonly string[]): Promise<void> {
  if (!can(actor, "member.list", {})) return;
  const wanted = [...new Set(teamIds)];
  const known = await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, wanted));
  if (known.length < wanted.length) throw notFound("team");
}
