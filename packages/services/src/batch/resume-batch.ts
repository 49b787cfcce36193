import { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { BatchRef } from "@starboard/domain/batch";
import { evaluateChunk } from "@starboard/jobs/contracts/evaluate-chunk";
import { and, asc, eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireAct } from "./require-act.ts";

/** Lets a paused batch go on, in a round of its own: every chunk that is left is asked for again. */
export const resumeBatch = defineMutation({
  action: "batch.resume",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.resume"),
  run: async ({ tx, actor, input, enqueue, audit, announce }) => {
    const { batch, state } = await requireAct(tx, "resume", input.batchId);
    const { orgId, id: batchId, startedBy } = batch;
    const round = batch.round + 1;
    await tx.update(batches).set({ state, round }).where(eq(batches.id, batchId));
    const left = await tx
      .select({ seq: batchChunks.seq })
      .from(batchChunks)
      .where(and(eq(batchChunks.batchId, batchId), eq(batchChunks.state, "pending")))
      .orderBy(asc(batchChunks.seq));
    for (const { seq } of left) enqueue(evaluateChunk, { orgId, batchId, seq, round });
    audit({ subjectId: batchId, fields: ["state", "round"] });
    announce({ topic: "batch", id: batchId, audience: [startedBy, actor.userId] });
    return { state };
  },
});
