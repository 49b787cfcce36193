import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** Loads a team and authorises. Throws NOT_FOUND for no such team, FORBIDDEN for a member without the role. */
export async function requireTeam<const A extends "member.invite" | "invite.revoke" | "peer-round.create">(
  tx: Tx,
  actor: Actor,
  action: A,
  teamId: string,
): Promise<Granted<typeof teams.$inferSelect, A>> {
  const [team] = await tx.select().from(teams).where(eq(teams.id, teamId));
  if (!team) throw notFound("team");
  if (!can(actor, action, { teamId })) {
    throw new StarboardError("FORBIDDEN", "Only the owner or a lead of this team may do this.");
  }
  return grant(action, team);
}
