import type { Logger } from "@starboard/observability/logger";
import type { JobMetrics } from "@starboard/observability/metrics";
import type { GivenUpJob } from "./contracts/given-up-job.ts";
import type { HandlersFor, JobHandler, JobRegistry } from "./contracts/index-of-jobs.ts";
import { QUEUE_NAMES, QUEUES, type QueueDepth, type QueueName } from "./contracts/queues.ts";
import { createErrorThrottle } from "./error-throttle.ts";
import type { QueueBackend, WorkerHandle } from "./queue-backend.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { createJobRunner } from "./run-job.ts";
import { createWedgeWatch } from "./wedge-watch.ts";

export interface StartWorkersOptions<Jobs extends JobRegistry> {
  backend: QueueBackend;
  /** `JOBS`, or a registry of a test's own. */
  jobs: Jobs;
  handlers: HandlersFor<Jobs>;
  logger: Logger;
  metrics: JobMetrics;
  /** The queues this process serves; all of them unless given. */
  queues?: readonly QueueName[];
  /** Jobs at a time and queue; the queue's own number unless given. */
  concurrency?: Partial<Record<QueueName, number>>;
  /** Told once for each publication that will not be tried again, before the queue forgets it. */
  onGivenUp?: (job: GivenUpJob) => Promise<void>;
  /** Closes the workers when aborted. */
  signal?: AbortSignal;
  /** How long `close` lets running jobs finish before it gives them back; 15,000 unless given. */
  graceMs?: number;
}

export interface WorkerRuntime {
  /** Takes no more jobs, lets the running ones finish or gives them back. Resolves within `graceMs` + 5 s; may be called again. */
  close(): Promise<void>;
  /** Jobs that run in this process now, of one queue or of all. */
  running(queue?: QueueName): number;
  /** Queues that have had work waiting and seen no attempt begin or end here for twice the time the reconciler allows. */
  wedgedQueues(depths: Readonly<Record<QueueName, QueueDepth>>): QueueName[];
}

const DEFAULT_GRACE_MS = 15_000;
/** After the running jobs were given back, the queue gets this long to confirm it. */
const RELEASE_MS = 5_000;

/** Starts one worker for each queue. Rejects when a handler is missing or the queue cannot be reached. */
export const startWorkers = async <const Jobs extends JobRegistry>(
  options: StartWorkersOptions<Jobs>,
): Promise<WorkerRuntime> => {
  const { backend, jobs, logger, metrics, signal, graceMs = DEFAULT_GRACE_MS, queues = QUEUE_NAMES } = options;
  const handlers = options.handlers as Readonly<Record<string, JobHandler<never>>>;
  for (const name of Object.keys(jobs)) {
    if (typeof handlers[name] !== "function") throw new Error(`The job ${name} has no handler.`);
  }
  const runner = createJobRunner({ jobs, handlers, logger, metrics, onGivenUp: options.onGivenUp });
  const workers = queues.map((queue) => {
    const { lockDurationMs, stalledIntervalMs, concurrency } = QUEUES[queue];
    const worker = backend.createWorker(queue, runner.processorFor(queue), {
      lockDurationMs,
      stalledIntervalMs,
      concurrency: options.concurrency?.[queue] ?? concurrency,
      retryDelayMs: (name, failures) => {
        const contract = jobs[name];
        return contract ? retryDelayMs(contract, failures, Math.random()) : stalledIntervalMs;
      },
    });
    observe(worker, queue, logger, metrics);
    return worker;
  });

  const stop = async () => {
    const startedAt = Date.now();
    logger.info({ running: runner.running() }, "workers stop taking jobs");
    const closed = Promise.allSettled(workers.map((worker) => worker.close())).then(() => true);
    let inTime = await settlesWithin(closed, graceMs);
    if (!inTime) {
      runner.releaseAll();
      inTime = await settlesWithin(closed, RELEASE_MS);
    }
    const tookMs = Date.now() - startedAt;
    if (inTime) logger.info({ tookMs }, "workers closed");
    else logger.error({ tookMs, running: runner.running() }, "workers left open: the queue did not answer");
  };
  let stopping: Promise<void> | undefined;
  const close = () => {
    signal?.removeEventListener("abort", close);
    stopping ??= stop();
    return stopping;
  };

  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  } catch (error) {
    await close();
    throw error;
  }
  for (const worker of workers) worker.run().catch((err: unknown) => logger.error({ err }, "a worker's loop ended"));
  if (signal?.aborted) await close();
  else signal?.addEventListener("abort", close, { once: true });
  const watch = createWedgeWatch({ queues, sinceProgressMs: (queue) => runner.sinceProgressMs(queue) });
  return { close, running: (queue) => runner.running(queue), wedgedQueues: watch };
};

const observe = (worker: WorkerHandle, queue: QueueName, logger: Logger, metrics: JobMetrics): void => {
  const warn = createErrorThrottle((err, suppressed) =>
    logger.warn({ queue, err, suppressed }, "the worker's queue failed"),
  );
  worker.on("error", warn);
  worker.on("stalled", (jobId) => {
    metrics.stalled.inc({ queue });
    logger.warn({ queue, jobId }, "job stalled: its worker stopped renewing the lock");
  });
  worker.on("failed", (job, error) => {
    // The second stall never reaches a handler, so it is counted here.
    if (!error.message.startsWith("job stalled")) return;
    metrics.givenUp.inc({ queue, job: job?.name ?? "unknown", reason: "stalled" });
    logger.error({ queue, jobId: job?.id }, "job stalled too often; the reconciler will publish it again");
  });
};

const settlesWithin = async (work: Promise<boolean>, timeoutMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
