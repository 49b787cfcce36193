import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const TIMES = 5;
const GIVE_UP_MS = 60_000;
/** Chunks are then in the middle of their stories, and not all at their beginning. */
const BETWEEN_MS = 1_000;

/**
 * Starts further batches and cancels each while its chunks are computed. `cancelMs` is the longest time from the request
 * until no chunk is at work any more, of five; both are null when a batch was over before it could be cancelled.
 */
export async function timeCancel({ stage, owner }) {
  const figures = { cancelMs: 0, chunksStopped: 0 };
  for (let n = 0; n < TIMES; n += 1) {
    const one = await cancelOnce({ stage, owner });
    if (!one) return { cancelMs: null, chunksStopped: null };
    figures.cancelMs = Math.max(figures.cancelMs, one.ms);
    figures.chunksStopped = Math.max(figures.chunksStopped, one.chunks);
  }
  return figures;
}

async function cancelOnce({ stage, owner }) {
  const { batchId } = await owner.mutate("batch.start", { operationId: randomUUID() });
  const giveUpAt = performance.now() + GIVE_UP_MS;
  const atWork = async () => {
    if (performance.now() > giveUpAt) throw new Error("A cancelled batch was still computed after 60 s.");
    const [{ chunks }] = await stage.postgres.query(
      `select count(*)::int as chunks from batch_chunks
       where batch_id = $1 and state = 'pending' and lease_token is not null`,
      [batchId],
    );
    return chunks;
  };
  while ((await atWork()) === 0) if ((await owner.query("batch.get", { batchId })).finishedAt) return null;
  await sleep(BETWEEN_MS);
  const chunks = await atWork();
  const from = performance.now();
  await owner.mutate("batch.cancel", { batchId });
  while ((await atWork()) > 0) await sleep(20);
  return { ms: Math.round(performance.now() - from), chunks };
}
