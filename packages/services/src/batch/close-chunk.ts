import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batchFailures } from "@starboard/db/tables/batch-failures";
import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { isOpen } from "@starboard/domain/batch-state";
import { notFound } from "@starboard/domain/errors";
import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { and, eq, sql } from "drizzle-orm";
import { type ChunkRef, chunkOf } from "./chunk-lease.ts";
import { type FinishContext, finishBatch } from "./finish-batch.ts";

type Batch = typeof batches.$inferSelect;
type Chunk = typeof batchChunks.$inferSelect;

export interface Failure {
  storyId: string;
  reason: string;
}

interface ClosedChunk {
  chunk: Chunk;
  state: "done" | "failed";
  evaluated: number;
  failures: readonly Failure[];
  /** Stories that stay to be done, by id and in order. */
  left?: readonly string[];
}

/** Between a chunk's number and that of the one with what it left; more chunks no batch has. */
const REST = 1_000_000;

/**
 * The chunk, locked, or null when it is closed, or is now because its batch has ended. A pause does not stop what is
 * computed already: it counts.
 */
export async function lockChunk(tx: Tx, ref: ChunkRef): Promise<Chunk | null> {
  const [chunk] = await tx
    .select()
    .from(batchChunks)
    .where(and(chunkOf(ref), eq(batchChunks.state, "pending")))
    .for("update");
  const [batch] = await tx.select({ state: batches.state }).from(batches).where(eq(batches.id, ref.batchId));
  if (!(chunk && batch)) return null;
  if (isOpen(batch.state)) return chunk;
  await tx.update(batchChunks).set({ state: "cancelled", leaseToken: null }).where(chunkOf(ref));
  return null;
}

/** Closes a chunk that the caller has locked; the batch's row comes last, and with its last chunk the batch ends. */
export async function closeChunk(context: FinishContext, closed: ClosedChunk): Promise<Batch> {
  const { tx, runtime } = context;
  const { chunk, state, evaluated, failures, left = [] } = closed;
  const { orgId, batchId } = chunk;
  const rest = chunk.seq + REST;
  // Stories that came into the chunk's range or left it since the plan change what there is to do in all.
  const counted = evaluated + failures.length;
  await tx.update(batchChunks).set({ state, stories: counted, leaseToken: null }).where(chunkOf(chunk));
  const [first, last] = [left[0], left.at(-1)];
  if (first && last) {
    const named = { firstStoryId: first, lastStoryId: last, stories: left.length, storyIds: [...left] };
    await tx.insert(batchChunks).values({ orgId, batchId, seq: rest, ...named });
  }
  if (failures.length > 0) {
    const createdAt = runtime.clock.now();
    await tx
      .insert(batchFailures)
      .values(failures.map((failure) => ({ ...failure, orgId, batchId, createdAt })))
      .onConflictDoNothing();
  }
  const [batch] = await tx
    .update(batches)
    .set({
      done: sql`${batches.done} + ${evaluated}`,
      failed: sql`${batches.failed} + ${failures.length}`,
      total: sql`${batches.total} + ${counted + left.length - chunk.stories}`,
    })
    .where(eq(batches.id, batchId))
    .returning();
  if (!batch) throw notFound("evaluation run");
  // In the round that the batch is in now: a resume in between has not seen the new chunk.
  if (left.length > 0) context.enqueue(evaluateChunk, { orgId, batchId, seq: rest, round: batch.round });
  const pending = await tx.$count(batchChunks, and(eq(batchChunks.batchId, batchId), eq(batchChunks.state, "pending")));
  if (pending === 0 && isOpen(batch.state)) await finishBatch(context, batch);
  return batch;
}
