import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import { tellOfRules } from "../rules/tell-of-rules.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

export interface FinishContext {
  tx: Tx;
  runtime: Runtime;
  enqueue: Enqueue;
}

type Batch = Pick<typeof batches.$inferSelect, "orgId" | "id" | "round">;

/** Ends a batch whose row the caller holds, and tells the person who started it; with a reason it has failed. */
export async function finishBatch(
  { tx, runtime, enqueue }: FinishContext,
  { orgId, id, round }: Batch,
  reason: string | null = null,
): Promise<void> {
  const finishedAt = runtime.clock.now();
  const [batch] = await tx
    .update(batches)
    .set({ state: reason === null ? "done" : "failed", reason, finishedAt })
    .where(eq(batches.id, id))
    .returning({ purpose: batches.purpose });
  if (batch?.purpose === "evaluate") await tellOfRules({ tx, runtime, enqueue }, orgId);
  // Each further round ends in an event of its own.
  const eventId = round === 0 ? id : makeId(runtime.clock);
  enqueue(notify, { orgId, kind: "batch-finished", subjectId: id, eventId });
}
