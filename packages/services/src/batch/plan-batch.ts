import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batchFailures } from "@starboard/db/tables/batch-failures";
import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { CHUNK_SIZE } from "@starboard/domain/batch";
import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { planBatch as planBatchJob } from "@starboard/jobs/contracts/plan-batch";
import { eq, max, sql } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { finishBatch } from "./finish-batch.ts";

/** Cuts what there is to do into chunks: every story of the organisation, or in another try those that failed. */
export const planBatch = defineEffect({
  action: "batch.run",
  job: planBatchJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, enqueue, audit, announce }) => {
    const { batchId, round } = payload;
    const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId)).for("update");
    if (batch?.state !== "planning" || batch.round !== round) return;
    const [planned] = await tx
      .select({ lastSeq: max(batchChunks.seq) })
      .from(batchChunks)
      .where(eq(batchChunks.batchId, batchId));
    // Its counters say whether it ran before: of a batch that is old the chunks have been deleted.
    const hasRun = batch.done + batch.failed > 0;
    const chunks = hasRun ? await planFailed(tx, batchId, (planned?.lastSeq ?? -1) + 1) : await planAll(tx, batchId);
    const total = batch.done + chunks.reduce((sum, chunk) => sum + chunk.stories, 0);
    await tx.update(batches).set({ state: "running", total, failed: 0 }).where(eq(batches.id, batchId));
    for (const { seq } of chunks) enqueue(evaluateChunk, { orgId: actor.orgId, batchId, seq, round });
    audit({ subjectId: batchId, fields: ["total"] });
    if (chunks.length === 0) await finishBatch({ tx, runtime, enqueue }, batch);
    announce({ topic: "batch", id: batchId, audience: [batch.startedBy] });
  },
});

type Planned = { seq: number; stories: number };

/** In one pass over the index. */
async function planAll(tx: Tx, batchId: string): Promise<Planned[]> {
  const { rows } = await tx.execute<Planned>(sql`
    insert into ${batchChunks} (org_id, batch_id, seq, first_story_id, last_story_id, stories)
    select org_id, ${batchId}, seq, min(id::text)::uuid, max(id::text)::uuid, count(*)::int
    from (select org_id, id, ((row_number() over (order by id)) - 1) / ${CHUNK_SIZE}::int as seq
          from stories where archived_at is null) numbered
    group by org_id, seq order by seq
    returning seq, stories`);
  return rows;
}

/** The failures move into chunks of their own: until those are done, nothing counts as failed. */
async function planFailed(tx: Tx, batchId: string, fromSeq: number): Promise<Planned[]> {
  const { rows } = await tx.execute<Planned>(sql`
    with failed as (delete from ${batchFailures} where batch_id = ${batchId} returning org_id, story_id)
    insert into ${batchChunks} (org_id, batch_id, seq, first_story_id, last_story_id, stories, story_ids)
    select org_id, ${batchId}, ${fromSeq}::int + part, min(story_id::text)::uuid, max(story_id::text)::uuid,
      count(*)::int, array_agg(story_id)
    from (select org_id, story_id, ((row_number() over (order by story_id)) - 1) / ${CHUNK_SIZE}::int as part
          from failed) numbered
    group by org_id, part
    returning seq, stories`);
  return rows;
}
