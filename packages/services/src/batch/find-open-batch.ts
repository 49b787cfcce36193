import { batches } from "@starboard/db/tables/batches";
import { organisations } from "@starboard/db/tables/organisations";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_BATCH_STATES } from "@starboard/domain/batch-state";
import { eq, inArray } from "drizzle-orm";

/** The batch of the organisation that has not ended, if there is one; until the caller commits, nobody else opens one. */
export async function findOpenBatch(tx: Tx, orgId: string): Promise<{ id: string } | null> {
  // A lock that rows which refer to the organisation do not wait for.
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, orgId)).for("no key update");
  const [open] = await tx.select({ id: batches.id }).from(batches).where(inArray(batches.state, OPEN_BATCH_STATES));
  return open ?? null;
}
