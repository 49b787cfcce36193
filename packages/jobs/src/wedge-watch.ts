import { QUEUES, type QueueDepth, type QueueName } from "./contracts/queues.ts";

interface WedgeWatchOptions {
  /** The queues this process serves. */
  queues: readonly QueueName[];
  /** ms since an attempt of the queue last began or ended in this process. */
  sinceProgressMs: (queue: QueueName) => number;
  /** Monotonic milliseconds. */
  now?: () => number;
}

/**
 * Tells a wedged consumer from an idle or a slow one: work was waiting at every look, and nothing began or ended here,
 * for twice the time after which the reconciler calls a job stuck. Each call is one look at the depths.
 */
export const createWedgeWatch = ({ queues, sinceProgressMs, now = () => performance.now() }: WedgeWatchOptions) => {
  const waitingSince = new Map<QueueName, number>();
  return (depths: Readonly<Record<QueueName, Pick<QueueDepth, "waiting">>>): QueueName[] => {
    for (const queue of queues) {
      if (depths[queue].waiting === 0) waitingSince.delete(queue);
      else if (!waitingSince.has(queue)) waitingSince.set(queue, now());
    }
    return queues.filter((queue) => {
      const since = waitingSince.get(queue);
      const limitMs = 2 * QUEUES[queue].stuckAfterMs;
      return since !== undefined && now() - since >= limitMs && sinceProgressMs(queue) >= limitMs;
    });
  };
};
