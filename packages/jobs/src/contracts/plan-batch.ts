import { BatchId, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Cuts a batch into chunks, in one pass over the organisation's stories, or over those that failed in earlier rounds. */
export const planBatch = defineJob({
  name: "batch.plan",
  queue: "batch",
  // Rows of releases before there were rounds have none.
  payload: z.object({ orgId: OrgId, batchId: BatchId, round: z.int().min(0).default(0) }),
  key: ({ batchId, round }) => (round === 0 ? `plan_${batchId}` : `plan_${batchId}_r${round}`),
  attempts: 5,
  backoffMs: 1_000,
  timeoutMs: 30_000,
});
