import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

export interface FinishContext {
  tx: Tx;
  runtime: Runtime;
  enqueue: Enqueue;
}

/** Closes a running batch whose row the caller holds, and tells the person who started it. */
export async function finishBatch(
  { tx, runtime, enqueue }: FinishContext,
  orgId: string,
  batchId: string,
): Promise<void> {
  await tx.update(batches).set({ state: "done", finishedAt: runtime.clock.now() }).where(eq(batches.id, batchId));
  enqueue(notify, { orgId, kind: "batch-finished", subjectId: batchId, eventId: batchId });
}
