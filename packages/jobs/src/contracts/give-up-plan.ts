import { defineJob } from "./define-job.ts";
import { planBatch } from "./plan-batch.ts";

/** Ends a batch whose planning became a dead letter, so that it does not wait for ever. */
export const giveUpPlan = defineJob({
  name: "batch.give-up-plan",
  queue: "batch",
  payload: planBatch.payload,
  /** The plan's own key behind a word: the statement that buries the row can build it. */
  key: (payload) => `unplanned_${planBatch.key(payload)}`,
  attempts: 5,
  backoffMs: 1_000,
  timeoutMs: 30_000,
});
