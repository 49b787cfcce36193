import { BatchId, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Cuts a batch into chunks, in one pass over the organisation's stories. */
export const planBatch = defineJob({
  name: "batch.plan",
  queue: "batch",
  payload: z.object({ orgId: OrgId, batchId: BatchId }),
  key: ({ batchId }) => `plan_${batchId}`,
  attempts: 5,
  backoffMs: 1_000,
  timeoutMs: 30_000,
});
