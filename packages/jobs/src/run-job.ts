import type { Logger } from "@starboard/observability/logger";
import type { JobMetrics } from "@starboard/observability/metrics";
import { withSpan } from "@starboard/observability/tracing";
import { UnrecoverableError, WaitingError } from "bullmq";
import type { JobContract } from "./contracts/define-job.ts";
import { Envelope } from "./contracts/envelope.ts";
import type { GivenUpJob } from "./contracts/given-up-job.ts";
import type { DeliveredJob, JobHandler, JobRegistry } from "./contracts/index-of-jobs.ts";
import type { QueueName } from "./contracts/queues.ts";
import { AttemptStopped, failureWord, isFinal, isLeaseLost, storedFailure } from "./job-errors.ts";
import type { Processor, QueuedJob } from "./queue-backend.ts";

/** What was stopped has this long to end: to close what it had open, or to commit what it had brought about already. */
const ENDS_WITHIN_MS = 1_000;

export interface RunnerOptions {
  jobs: JobRegistry;
  handlers: Readonly<Record<string, JobHandler<never>>>;
  logger: Logger;
  metrics: JobMetrics;
  onGivenUp?: ((job: GivenUpJob) => Promise<void>) | undefined;
}

/** Runs the jobs of all queues of one process: the one wrapper around every handler. */
export interface JobRunner {
  processorFor(queue: QueueName): Processor;
  /** Stops what is running and gives it back to the queue for another worker. */
  releaseAll(): void;
  /** Attempts that run now, of one queue or of all. */
  running(queue?: QueueName): number;
  /** ms since an attempt of the queue last began or ended in this process, or since the start. */
  sinceProgressMs(queue: QueueName): number;
}

interface Attempt {
  queue: QueueName;
  contract: JobContract;
  queued: QueuedJob;
  job: DeliveredJob;
  payload: unknown;
  token: string;
  log: Logger;
}

const spanFields = ({ queue, job }: Attempt) => ({
  queue,
  outboxId: job.outboxId,
  generation: job.generation,
  attempt: job.attempt,
});

export const createJobRunner = (options: RunnerOptions): JobRunner => {
  const { jobs, handlers, logger, metrics, onGivenUp } = options;
  const attempts = new Map<AbortController, QueueName>();
  const startedAt = performance.now();
  const progressAt = new Map<QueueName, number>();
  const noteProgress = (queue: QueueName) => progressAt.set(queue, performance.now());

  const giveUp = async (
    { queue, job, log }: Pick<Attempt, "queue" | "job" | "log">,
    reason: GivenUpJob["reason"],
    error: string,
  ) => {
    metrics.givenUp.inc({ queue, job: job.name, reason });
    log.error({ reason, error }, "job given up");
    try {
      await onGivenUp?.({ outboxId: job.outboxId, name: job.name, generation: job.generation, reason, error });
    } catch (err) {
      log.error({ err }, "could not record that the job was given up; the reconciler will come back to it");
    }
  };

  const run = async (attempt: Attempt): Promise<void> => {
    const { queue, contract, job, payload, log } = attempt;
    const control = new AbortController();
    const { signal } = control;
    let timer = setTimeout(() => control.abort(new AttemptStopped("timeout")), contract.timeoutMs);
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(signal.reason), ENDS_WITHIN_MS);
      };
      signal.addEventListener("abort", stop, { once: true });
    });
    const endTimer = metrics.runSeconds.startTimer({ queue, job: job.name });
    attempts.set(control, queue);
    noteProgress(queue);
    try {
      const handler = handlers[job.name] as JobHandler<unknown>;
      // The loser of the race may fail later; its outcome no longer counts, the fence in the database decides.
      const handling = withSpan(
        `job ${job.name}`,
        spanFields(attempt),
        () => handler({ payload, job, signal }),
        job.trace,
      );
      await Promise.race([handling, stopped]);
      endTimer({ outcome: "done" });
      log.debug("job done");
    } catch (thrown) {
      if (isLeaseLost(thrown)) {
        endTimer({ outcome: "lease-lost" });
        log.info("another start has taken this job over");
        return;
      }
      // Whatever the handler says of it, it failed because it was stopped.
      const error: unknown = signal.aborted ? signal.reason : thrown;
      endTimer({ outcome: error instanceof AttemptStopped ? error.reason : "failed" });
      await fail(attempt, error);
    } finally {
      clearTimeout(timer);
      attempts.delete(control);
      noteProgress(queue);
      stopped.catch(() => undefined);
    }
  };

  const fail = async (attempt: Attempt, error: unknown): Promise<never> => {
    const { queue, queued, job, token, log } = attempt;
    if (error instanceof AttemptStopped && error.reason === "released") {
      await queued.moveToWait(token);
      log.info("job released");
      throw new WaitingError();
    }
    metrics.failed.inc({ queue, job: job.name });
    const word = failureWord(error);
    const isLast = queued.attemptsMade + 1 >= (queued.opts.attempts ?? 1);
    log.warn({ err: error, willRetry: !(isLast || isFinal(error)) }, "job failed");
    if (isFinal(error)) await giveUp(attempt, "final", word);
    else if (isLast) await giveUp(attempt, "attempts", word);
    throw storedFailure(error);
  };

  const deliver = async (queue: QueueName, queued: QueuedJob, token: string): Promise<void> => {
    const name = queued.name;
    const contract = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!contract) {
      // After a rollback the queue may hold jobs of a newer release; their rows stay undone until it is back.
      metrics.dropped.inc({ queue });
      logger.warn({ queue, jobName: name.slice(0, 100), jobId: queued.id }, "job with an unknown name dropped");
      return;
    }
    const envelope = Envelope.safeParse(queued.data);
    if (!envelope.success) {
      metrics.failed.inc({ queue, job: name });
      logger.error({ queue, jobName: name, jobId: queued.id }, "job without a readable envelope dropped");
      throw new UnrecoverableError("envelope");
    }
    const { outboxId, generation, trace } = envelope.data;
    const job: DeliveredJob = { name, outboxId, generation, attempt: queued.attemptsStarted, trace };
    const log = logger.child({
      queue,
      jobName: name,
      outboxId,
      generation,
      attempt: job.attempt,
      // The second part of a traceparent, as the web process logs it.
      traceId: trace?.traceparent.split("-")[1],
    });
    const payload = contract.payload.safeParse(envelope.data.payload);
    if (!payload.success) {
      // A newer release's, whose relay could read it. Its row stays undone, and the reconciler publishes it again.
      metrics.dropped.inc({ queue });
      log.warn("job with a payload of another release dropped");
      return;
    }
    if (job.attempt === 1) {
      metrics.waitSeconds.observe({ queue, job: name }, Math.max(0, Date.now() - queued.timestamp) / 1000);
    }
    await run({ queue, contract, queued, job, payload: payload.data, token, log });
  };

  return {
    // Nothing of a handler's result is stored: the effect is in the database.
    processorFor: (queue) => async (queued, token) => {
      await deliver(queue, queued, token ?? "");
      return undefined;
    },
    releaseAll: () => {
      for (const control of attempts.keys()) control.abort(new AttemptStopped("released"));
    },
    running: (queue) => (queue ? [...attempts.values()].filter((of) => of === queue).length : attempts.size),
    sinceProgressMs: (queue) => performance.now() - (progressAt.get(queue) ?? startedAt),
  };
};
