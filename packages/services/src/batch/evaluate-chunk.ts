import { setImmediate as nextTurn } from "node:timers/promises";
import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { SLICE_SIZE } from "@starboard/domain/batch";
import { evaluateChunk as evaluateChunkJob } from "@starboard/jobs/contracts/evaluate-chunk";
import { evaluate } from "@starboard/rules/evaluate";
import { and, asc, eq, gte, isNull, lte } from "drizzle-orm";
import { type EvaluatedRevision, storeEvaluations } from "../evaluation/store-evaluations.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { closeChunk, type Failure } from "./close-chunk.ts";

type Read = <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Evaluates one chunk: computes in slices, looking for a cancellation and letting locks renew between them,
 * then commits evaluations, failures and counters in one transaction.
 */
export const evaluateChunk = defineEffect({
  action: "batch.run",
  job: evaluateChunkJob,
  compute: async ({ payload, read, signal }) => {
    const rows = await read((tx) => loadChunk(tx, payload.batchId, payload.seq));
    const items: EvaluatedRevision[] = [];
    const failures: Failure[] = [];
    for (let at = 0; at < rows.length; at += SLICE_SIZE) {
      signal.throwIfAborted();
      if (await isCancelled(read, payload.batchId)) return { isCancelled: true, items: [], failures: [] };
      for (const { story, revision } of rows.slice(at, at + SLICE_SIZE)) {
        const { kind, title, question, id: storyId } = story;
        try {
          const evaluation = evaluate({ kind, title, question, sections: revision.sections }, { knownSamples: true });
          items.push({ storyId, revisionId: revision.id, revisionSeq: revision.seq, evaluation });
        } catch (error) {
          failures.push({ storyId, reason: error instanceof Error ? error.name : "The evaluation stopped." });
        }
      }
      await nextTurn();
    }
    return { isCancelled: false, items, failures };
  },
  apply: async ({ tx, actor, runtime, payload, computed, enqueue, audit, announce }) => {
    const { batchId, seq } = payload;
    const { items, failures } = computed;
    const chunk = and(eq(batchChunks.batchId, batchId), eq(batchChunks.seq, seq), eq(batchChunks.state, "pending"));
    const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId)).for("update");
    if (!batch) return;
    if (computed.isCancelled || batch.state !== "running") {
      await tx.update(batchChunks).set({ state: "cancelled" }).where(chunk);
      return;
    }
    const [planned] = await tx.select().from(batchChunks).where(chunk);
    if (!planned) return;
    await storeEvaluations(tx, runtime, actor.orgId, items);
    const result = { state: "done", evaluated: items.length, failures } as const;
    await closeChunk({ tx, runtime, enqueue }, { batch, chunk: planned, ...result });
    audit({ subjectId: batchId, fields: ["done", "failed"] });
    announce({ topic: "batch", id: batchId, audience: [batch.startedBy] });
  },
});

async function loadChunk(tx: Tx, batchId: string, seq: number) {
  const [chunk] = await tx
    .select()
    .from(batchChunks)
    .where(and(eq(batchChunks.batchId, batchId), eq(batchChunks.seq, seq)));
  if (chunk?.state !== "pending") return [];
  return tx
    .select({ story: stories, revision: storyRevisions })
    .from(stories)
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.currentRevisionId))
    .where(and(gte(stories.id, chunk.firstStoryId), lte(stories.id, chunk.lastStoryId), isNull(stories.archivedAt)))
    .orderBy(asc(stories.id));
}

const isCancelled = (read: Read, batchId: string) =>
  read(async (tx) => {
    const [batch] = await tx.select({ state: batches.state }).from(batches).where(eq(batches.id, batchId));
    return batch?.state !== "running";
  });
