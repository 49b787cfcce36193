import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { stories } from "@starboard/db/tables/stories";
import { giveUpChunk as giveUpChunkJob } from "@starboard/jobs/contracts/give-up-chunk";
import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { closeChunk } from "./close-chunk.ts";

const REASON = "The evaluation of its group was given up.";

/** Closes a chunk whose job is a dead letter: its stories count as failed. One that was closed meanwhile stays so. */
export const giveUpChunk = defineEffect({
  action: "batch.run",
  job: giveUpChunkJob,
  compute: async () => null,
  apply: async ({ tx, runtime, payload, enqueue, audit, announce }) => {
    const { batchId, seq } = payload;
    const pending = and(eq(batchChunks.batchId, batchId), eq(batchChunks.seq, seq), eq(batchChunks.state, "pending"));
    const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId)).for("update");
    const [chunk] = await tx.select().from(batchChunks).where(pending);
    if (!batch || !chunk) return;
    if (batch.state !== "running") {
      await tx.update(batchChunks).set({ state: "cancelled" }).where(pending);
      return;
    }
    const lost = await tx
      .select({ storyId: stories.id })
      .from(stories)
      .where(and(gte(stories.id, chunk.firstStoryId), lte(stories.id, chunk.lastStoryId), isNull(stories.archivedAt)));
    const failures = lost.map(({ storyId }) => ({ storyId, reason: REASON }));
    await closeChunk({ tx, runtime, enqueue }, { batch, chunk, state: "failed", evaluated: 0, failures });
    audit({ subjectId: batchId, fields: ["failed"] });
    announce({ topic: "batch", id: batchId, audience: [batch.startedBy] });
  },
});
