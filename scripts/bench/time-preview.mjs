import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { largestWorkerMb } from "./read-rss.mjs";

const POLL_MS = 200;
const QUARTERS = 4;
const TRIED = { name: "Tried", weights: { judgement: 60 }, bands: { developing: 30, solid: 55, strong: 75 } };

/** A dry run of a draft over all stories: how long it takes, how it is seen to go on, and what reading its result costs. */
export async function timePreview({ stage, owner }) {
  await owner.mutate("rules.saveDraft", { version: 0, content: TRIED });
  const rssMb = new Array(QUARTERS).fill(0);
  let [seen, seenAt, longestStillMs] = [-1, performance.now(), 0];
  const from = performance.now();
  const { batchId } = await owner.mutate("rules.startPreview", { operationId: randomUUID(), subject: "draft" });
  for (;;) {
    const batch = await owner.query("batch.get", { batchId });
    const now = performance.now();
    if (batch.done !== seen) {
      if (seen >= 0) longestStillMs = Math.max(longestStillMs, now - seenAt);
      [seen, seenAt] = [batch.done, now];
    }
    const quarter = Math.min(QUARTERS - 1, Math.floor((batch.done / Math.max(1, batch.total)) * QUARTERS));
    rssMb[quarter] = Math.max(rssMb[quarter], Math.round(largestWorkerMb(stage)));
    if (batch.finishedAt) {
      const seconds = (now - from) / 1_000;
      const asked = performance.now();
      const { named } = await owner.query("rules.preview", { batchId });
      return {
        previewSeconds: Math.round(seconds * 10) / 10,
        previewPerSecond: Math.round(batch.done / seconds),
        previewRssMbByQuarter: rssMb,
        previewLongestStillMs: Math.round(longestStillMs),
        previewAnswerMs: Math.round(performance.now() - asked),
        previewCompared: named.stories,
      };
    }
    await sleep(POLL_MS);
  }
}
