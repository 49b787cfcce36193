import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { QUEUE_NAMES, type QueueName } from "@starboard/jobs/contracts/queues";
import { createPublisher } from "@starboard/jobs/publisher";
import type { QueueBackend } from "@starboard/jobs/queue-backend";
import { startWorkers } from "@starboard/jobs/worker-runtime";
import type { WorkerMetrics } from "@starboard/observability/metrics";
import { type Composition, setAside, startLoops } from "./compose.ts";
import { slotsOf } from "./concurrency.ts";
import { createHandlers, type HandlerHooks } from "./handlers.ts";

export interface RunningWorker {
  /** ms since the slowest loop last came round. */
  sinceLastRoundMs(): number;
  /** Queues that this process serves and on which it makes no progress, though work waits. */
  wedgedQueues(): readonly QueueName[];
  /** Takes nothing new, finishes or gives back what runs. The backend stays open. */
  stop(): Promise<void>;
}

interface StartOptions {
  composition: Composition;
  backend: QueueBackend;
  metrics: WorkerMetrics;
  /** Jobs of a queue at a time; a queue with 0 is not served. */
  concurrency?: Partial<Record<QueueName, number>>;
  hooks?: HandlerHooks;
}

/** One worker process's work: the queues' consumers, and the loops that feed and repair them. */
export async function startWorker(options: StartOptions): Promise<RunningWorker> {
  const { composition, backend, metrics, concurrency = {}, hooks } = options;
  const { logger } = composition.runtime;
  const slots = slotsOf(concurrency);
  const workers = await startWorkers({
    backend,
    jobs: JOBS,
    handlers: createHandlers(composition, hooks),
    logger,
    metrics: metrics.jobs,
    concurrency: slots,
    queues: QUEUE_NAMES.filter((queue) => slots[queue] > 0),
    onGivenUp: (job) => setAside(composition, job, metrics.outbox),
  });
  let wedged: readonly QueueName[] = [];
  const loops = startLoops(composition, {
    publish: createPublisher(backend).publish,
    metrics: metrics.outbox,
    slots,
    readDepths: () => backend.readDepths(),
    running: (queue) => workers.running(queue),
    onDepths: (depths) => {
      wedged = workers.wedgedQueues(depths);
      if (wedged.length > 0) logger.error({ queues: wedged }, "work waits and nothing moves: the worker is wedged");
    },
  });
  return {
    sinceLastRoundMs: loops.sinceLastRoundMs,
    wedgedQueues: () => wedged,
    stop: async () => {
      // Together: a loop whose round hangs on a dead server must not take from the running jobs' time.
      await Promise.all([loops.stop(), workers.close()]);
    },
  };
}
