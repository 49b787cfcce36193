import { BatchId, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Evaluates one chunk of a batch. `round` is the batch's when it was asked for: it counts up with each resume and each new try. */
export const evaluateChunk = defineJob({
  name: "batch.evaluate-chunk",
  queue: "batch",
  payload: z.object({ orgId: OrgId, batchId: BatchId, seq: z.int().min(0), round: z.int().min(0) }),
  key: ({ batchId, seq, round }) => `chunk_${batchId}_${seq}_r${round}`,
  attempts: 5,
  backoffMs: 1_000,
  timeoutMs: 30_000,
});
