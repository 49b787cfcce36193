import { memberships } from "@starboard/db/tables/memberships";
import type { Tx } from "@starboard/db/transaction";
import { and, eq } from "drizzle-orm";

/** An active member, held so until the end of the transaction: waits for who is suspending or removing them now. */
export async function isStillHere(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.state, "active")))
    .for("share");
  return rows.length > 0;
}
