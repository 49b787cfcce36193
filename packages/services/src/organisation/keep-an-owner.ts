import { memberships } from "@starboard/db/tables/memberships";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { and, asc, eq } from "drizzle-orm";

/**
 * Throws CONFLICT when nobody else would own the organisation. Holds every owner's row, so that of two owners who
 * remove each other one comes second and is refused.
 */
export async function keepAnOwner(tx: Tx, leavingId: string): Promise<void> {
  const owners = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.isOwner, true), eq(memberships.state, "active")))
    .orderBy(asc(memberships.userId))
    .for("no key update");
  if (owners.some(({ userId }) => userId !== leavingId)) return;
  throw new StarboardError(
    "CONFLICT",
    "This is the last owner, and an organisation has at least one. Make somebody else an owner first.",
  );
}
