import type { Tx } from "@starboard/db/transaction";
import { sql } from "drizzle-orm";
import type { Announce } from "../verb/side-effects.ts";

/**
 * Tells the open pages of those who see a person's readiness and figures that something of it has changed. Not for what
 * is private, of which nobody else hears that it exists.
 */
export async function tellLeads({ tx, announce }: { tx: Tx; announce: Announce }, authorId: string): Promise<void> {
  const { rows } = await tx.execute<{ user_id: string }>(sql`
    select m.user_id from memberships m
    where m.state = 'active' and m.user_id <> ${authorId} and (m.is_owner or exists (
      select from team_members l join team_members c on c.org_id = l.org_id and c.team_id = l.team_id
      where l.user_id = m.user_id and l.roles @> '{lead}' and c.user_id = ${authorId} and c.roles @> '{candidate}'))`);
  const audience = rows.map((row) => row.user_id);
  if (audience.length > 0) announce({ topic: "readiness", id: authorId, audience });
}
