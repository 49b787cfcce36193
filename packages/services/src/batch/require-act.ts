import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { type BatchAct, batchStateAfter } from "@starboard/domain/batch-state";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";

const REFUSALS: Readonly<Record<BatchAct, string>> = {
  pause: "This run is not going on just now.",
  resume: "This run is not paused.",
  cancel: "This run has ended already.",
  retry: "Nothing of this run is left to try again.",
};

/** The batch, locked, and the state that the act leads to. Throws CONFLICT with its present state where it may not be done. */
export async function requireAct(tx: Tx, act: BatchAct, batchId: string) {
  const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId)).for("update");
  if (!batch) throw notFound("evaluation run");
  const state = batchStateAfter(act, batch);
  if (state === null) throw new StarboardError("CONFLICT", REFUSALS[act], { state: batch.state });
  return { batch, state };
}
