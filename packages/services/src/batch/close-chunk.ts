import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batchFailures } from "@starboard/db/tables/batch-failures";
import { batches } from "@starboard/db/tables/batches";
import { and, eq } from "drizzle-orm";
import { type FinishContext, finishBatch } from "./finish-batch.ts";

export interface Failure {
  storyId: string;
  reason: string;
}

interface ClosedChunk {
  batch: typeof batches.$inferSelect;
  chunk: typeof batchChunks.$inferSelect;
  state: "done" | "failed";
  evaluated: number;
  failures: readonly Failure[];
}

/** Closes a pending chunk of a running batch whose row the caller holds; with the last one the batch ends. */
export async function closeChunk(context: FinishContext, closed: ClosedChunk): Promise<void> {
  const { tx, runtime } = context;
  const { batch, chunk, state, evaluated, failures } = closed;
  const { orgId, id: batchId } = batch;
  // Stories that came into the chunk's range or left it since the plan change what there is to do in all.
  const counted = evaluated + failures.length;
  await tx
    .update(batchChunks)
    .set({ state, stories: counted })
    .where(and(eq(batchChunks.batchId, batchId), eq(batchChunks.seq, chunk.seq)));
  if (failures.length > 0) {
    const createdAt = runtime.clock.now();
    await tx
      .insert(batchFailures)
      .values(failures.map((failure) => ({ ...failure, orgId, batchId, createdAt })))
      .onConflictDoNothing();
  }
  const done = batch.done + evaluated;
  const failed = batch.failed + failures.length;
  const total = batch.total + counted - chunk.stories;
  await tx.update(batches).set({ done, failed, total }).where(eq(batches.id, batchId));
  const pending = await tx.$count(batchChunks, and(eq(batchChunks.batchId, batchId), eq(batchChunks.state, "pending")));
  if (pending === 0) await finishBatch(context, orgId, batchId);
}
