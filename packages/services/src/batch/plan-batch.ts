import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { CHUNK_SIZE } from "@starboard/domain/batch";
import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { planBatch as planBatchJob } from "@starboard/jobs/contracts/plan-batch";
import { eq, sql } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { finishBatch } from "./finish-batch.ts";

/** Cuts the organisation's stories into chunks by id, in one pass over the index. */
export const planBatch = defineEffect({
  action: "batch.run",
  job: planBatchJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, enqueue, audit, announce }) => {
    const { batchId } = payload;
    const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId)).for("update");
    if (batch?.state !== "planning") return;
    const planned = await tx.execute<{ seq: number; stories: number }>(sql`
      insert into ${batchChunks} (org_id, batch_id, seq, first_story_id, last_story_id, stories)
      select org_id, ${batchId}, seq, min(id::text)::uuid, max(id::text)::uuid, count(*)::int
      from (select org_id, id, ((row_number() over (order by id)) - 1) / ${CHUNK_SIZE}::int as seq
            from stories where archived_at is null) numbered
      group by org_id, seq order by seq
      returning seq, stories`);
    const total = planned.rows.reduce((sum, chunk) => sum + chunk.stories, 0);
    await tx.update(batches).set({ state: "running", total }).where(eq(batches.id, batchId));
    for (const { seq } of planned.rows) enqueue(evaluateChunk, { orgId: actor.orgId, batchId, seq, round: 0 });
    audit({ subjectId: batchId, fields: ["total"] });
    if (total === 0) await finishBatch({ tx, runtime, enqueue }, actor.orgId, batchId);
    announce({ topic: "batch", id: batchId, audience: [batch.startedBy] });
  },
});
