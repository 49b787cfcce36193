import type { Logger } from "@starboard/observability/logger";
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type Job,
  type JobProgress,
  type JobsOptions,
  Queue,
  Worker,
} from "bullmq";
import type { Envelope } from "./contracts/envelope.ts";
import { QUEUE_NAMES, type QueueDepth, type QueueName } from "./contracts/queues.ts";
import { createErrorThrottle } from "./error-throttle.ts";
import { openPostgresPool } from "./postgres-pool.ts";
import { openRedisClients } from "./redis-clients.ts";

export type QueueBackendOptions = {
  logger: Logger;
} & (
  | {
      kind: "postgres";
      /** A login with the rights of `queueGrants`. Poolers in transaction mode do not carry LISTEN: connect directly. */
      url: string;
      /** Connections of this process to the queue, at least one more than the queues it serves. 10 unless given. */
      maxConnections?: number;
    }
  | {
      kind: "redis";
      /** `redis://` or `rediss://`; the server must run with `maxmemory-policy noeviction`. */
      url: string;
      /** Keeps several installations on one Redis apart. */
      prefix?: string;
    }
);

export type JobData = Envelope;
export type QueuedJob = Job<JobData, undefined>;
export type Processor = (job: QueuedJob, token?: string, signal?: AbortSignal) => Promise<undefined>;

/** The little of BullMQ's Queue that the publisher needs; the same for both backends. */
export interface QueueHandle {
  add(name: string, data: JobData, opts: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
}

export interface WorkerHandle {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<void>;
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "stalled", listener: (jobId: string) => void): unknown;
  on(event: "failed", listener: (job: QueuedJob | undefined, error: Error) => void): unknown;
}

export interface WorkerSettings {
  concurrency: number;
  lockDurationMs: number;
  stalledIntervalMs: number;
  /** The wait before the next attempt, in ms, after `failures` failed ones. */
  retryDelayMs(jobName: string, failures: number): number;
}

export interface QueueBackend {
  readonly kind: QueueBackendOptions["kind"];
  queue(name: QueueName): QueueHandle;
  /** BullMQ's own queues, for the board that shows them. */
  readonly queues: readonly Queue[];
  createWorker(name: QueueName, processor: Processor, settings: WorkerSettings): WorkerHandle;
  /** Asks the queue itself; for the operations pages, not for decisions. */
  readDepths(): Promise<Record<QueueName, QueueDepth>>;
  /** Closes what this backend opened. Close the workers first. */
  close(): Promise<void>;
}

/** Events that BullMQ keeps for listeners. Nothing here listens, so few are kept. */
const KEPT_EVENTS = 1_000;

/**
 * Connects to the queue. Rejects with one sentence when it does not answer within ten seconds or, on
 * PostgreSQL, when `migrateQueue` has not been run.
 */
export const openQueueBackend = async (options: QueueBackendOptions): Promise<QueueBackend> => {
  // One connection's failure is reported by the connection and by each queue on it.
  const onError = createErrorThrottle((err, suppressed) =>
    options.logger.warn({ err, suppressed }, "the connection to the queue failed"),
  );
  if (options.kind === "postgres") {
    const pool = await openPostgresPool({ ...options, onError });
    return bindBackend(options, onError, createPostgresBackend, {
      producer: pool,
      worker: pool,
      close: () => pool.end(),
    });
  }
  const clients = await openRedisClients(options.url, onError);
  return bindBackend(options, onError, createRedisBackend, clients);
};

interface Connections<Connection> {
  producer: Connection;
  worker: Connection;
  close(): Promise<void>;
}

const bindBackend = async <Connection>(
  options: QueueBackendOptions,
  onError: (error: Error) => void,
  factory: BackendFactory<IQueueBackend, Connection>,
  connections: Connections<Connection>,
): Promise<QueueBackend> => {
  const prefix = options.kind === "redis" ? (options.prefix ?? "starboard") : "";
  const openQueue = (name: QueueName) => {
    const queue = new Queue<JobData, undefined, string, JobData, undefined, string, IQueueBackend, Connection>(
      name,
      { connection: connections.producer, prefix, streams: { events: { maxLen: KEPT_EVENTS } } },
      factory,
    );
    queue.on("error", onError);
    return queue;
  };
  const queues = Object.fromEntries(QUEUE_NAMES.map((name) => [name, openQueue(name)])) as Record<
    QueueName,
    ReturnType<typeof openQueue>
  >;
  const close = async () => {
    await Promise.allSettled(QUEUE_NAMES.map((name) => queues[name].close()));
    await connections.close();
  };
  try {
    // A backend that was not ready once never becomes so: better to fail here, where the caller can start again.
    await Promise.all(QUEUE_NAMES.map((name) => queues[name].waitUntilReady()));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: options.kind,
    queue: (name) => queues[name],
    queues: Object.values(queues) as unknown as readonly Queue[],
    createWorker: (name, processor, settings) =>
      new Worker<JobData, undefined, string, IQueueBackend, JobProgress, Connection>(
        name,
        processor,
        {
          connection: connections.worker,
          prefix,
          autorun: false,
          concurrency: settings.concurrency,
          lockDuration: settings.lockDurationMs,
          stalledInterval: settings.stalledIntervalMs,
          // A second stall is left to the reconciler, which counts starts and can give up.
          maxStalledCount: 1,
          runRetryDelay: 1_000,
          settings: {
            backoffStrategy: (failures, _type, _error, job) => settings.retryDelayMs(job?.name ?? "", failures),
          },
        },
        factory,
      ),
    readDepths: async () => {
      const depths = QUEUE_NAMES.map(async (name) => {
        const counts = await queues[name].getJobCounts("waiting", "active", "delayed");
        return [
          name,
          { waiting: counts.waiting ?? 0, active: counts.active ?? 0, delayed: counts.delayed ?? 0 },
        ] as const;
      });
      return Object.fromEntries(await Promise.all(depths)) as Record<QueueName, QueueDepth>;
    },
    close,
  };
};
