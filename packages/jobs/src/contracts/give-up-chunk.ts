import { defineJob } from "./define-job.ts";
import { evaluateChunk } from "./evaluate-chunk.ts";

/** Closes a chunk whose evaluation became a dead letter, so that its batch can end. */
export const giveUpChunk = defineJob({
  name: "batch.give-up-chunk",
  queue: "batch",
  payload: evaluateChunk.payload,
  /** The chunk's own key behind a word: the statement that buries the row can build it. */
  key: (payload) => `lost_${evaluateChunk.key(payload)}`,
  attempts: 5,
  backoffMs: 1_000,
  timeoutMs: 30_000,
});
