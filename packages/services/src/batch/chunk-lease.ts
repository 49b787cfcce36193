import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { type Tx, withTenant } from "@starboard/db/transaction";
import { LeaseLost } from "@starboard/jobs/contracts/lease-lost";
import { and, eq } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";

/** Which part of which batch, and in which of its rounds it was asked for. */
export interface ChunkRef {
  orgId: string;
  batchId: string;
  seq: number;
  round: number;
}

export const chunkOf = ({ orgId, batchId, seq }: Omit<ChunkRef, "round">) =>
  and(eq(batchChunks.orgId, orgId), eq(batchChunks.batchId, batchId), eq(batchChunks.seq, seq));

/**
 * Makes this start the one that may commit the chunk, whoever else is at it.
 * @returns the chunk with its new token, or null when there is nothing to do (any more) or its batch stands still
 */
export function takeLease(runtime: Runtime, ref: ChunkRef): Promise<typeof batchChunks.$inferSelect | null> {
  return withTenant(runtime.pool, { orgId: ref.orgId, userId: null }, async (tx) => {
    const isWanted = await isUnderWay(tx, ref);
    if (!isWanted) return null;
    const [chunk] = await tx
      .update(batchChunks)
      .set({ leaseToken: makeId(runtime.clock) })
      .where(and(chunkOf(ref), eq(batchChunks.state, "pending")))
      .returning();
    return chunk ?? null;
  });
}

/** Whether to go on: false once the batch is paused, cancelled or in a later round. Throws when the lease is somebody else's. */
export async function holdsOn(tx: Tx, ref: ChunkRef, leaseToken: string | null): Promise<boolean> {
  if (!(await isUnderWay(tx, ref))) return false;
  const [chunk] = await tx.select({ leaseToken: batchChunks.leaseToken }).from(batchChunks).where(chunkOf(ref));
  if (chunk?.leaseToken !== leaseToken) throw new LeaseLost();
  return true;
}

/** Whether the batch runs, and is still in the round in which this part was asked for. */
export async function isUnderWay(tx: Tx, { batchId, round }: ChunkRef): Promise<boolean> {
  const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId));
  return batch?.state === "running" && batch.round === round;
}
