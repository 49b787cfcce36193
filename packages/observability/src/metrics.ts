import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const WAIT_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
/** Bounds of the promises are among them: 200 ms for a read, 400 ms for a write. */
const CALL_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 1, 2.5, 5, 10];
const RUN_BUCKETS_SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What the worker runtime measures of each job. Labels are queue, job and outcome: never a person or organisation. */
export interface JobMetrics {
  readonly waitSeconds: Histogram<"queue" | "job">;
  readonly runSeconds: Histogram<"queue" | "job" | "outcome">;
  readonly failed: Counter<"queue" | "job">;
  readonly givenUp: Counter<"queue" | "job" | "reason">;
  readonly stalled: Counter<"queue">;
  readonly dropped: Counter<"queue">;
}

/** What the loops measure of the outbox and the queue. */
export interface OutboxMetrics {
  readonly oldestUnpublishedSeconds: Gauge<"queue">;
  readonly oldestUndoneSeconds: Gauge<"queue">;
  readonly oldestFailedSeconds: Gauge<"queue">;
  readonly republished: Counter<"queue">;
  readonly deadLetters: Counter<"queue" | "job">;
  readonly queueDepth: Gauge<"queue" | "state">;
  readonly rollupDrift: Gauge;
}

export interface WorkerMetrics {
  readonly registry: Registry;
  readonly jobs: JobMetrics;
  readonly outbox: OutboxMetrics;
}

export interface WebMetrics {
  readonly registry: Registry;
  readonly sseClients: Gauge;
  readonly authzDenied: Counter<"action">;
  readonly callSeconds: Histogram<"type" | "outcome">;
}

/** A registry of its own with everything a worker process tells. */
export const createWorkerMetrics = (): WorkerMetrics => {
  const registry = processRegistry();
  return { registry, jobs: createJobMetrics(registry), outbox: createOutboxMetrics(registry) };
};

/** A registry of its own with everything a web process tells. */
export const createWebMetrics = (): WebMetrics => {
  const registry = processRegistry();
  const registers = [registry];
  return {
    registry,
    sseClients: new Gauge({ name: "sse_clients", help: "Progress streams that are open now.", registers }),
    authzDenied: new Counter({
      name: "authz_denied_total",
      help: "Calls that the access table refused; action is the procedure.",
      labelNames: ["action"],
      registers,
    }),
    callSeconds: new Histogram({
      name: "call_seconds",
      help: "One call of the API; type is query or mutation, outcome is answered, refused or failed.",
      labelNames: ["type", "outcome"],
      buckets: CALL_BUCKETS_SECONDS,
      registers,
    }),
  };
};

const createJobMetrics = (registry: Registry): JobMetrics => {
  const registers = [registry];
  return {
    waitSeconds: new Histogram({
      name: "job_wait_seconds",
      help: "From publication to the first start of a job.",
      labelNames: ["queue", "job"],
      buckets: WAIT_BUCKETS_SECONDS,
      registers,
    }),
    runSeconds: new Histogram({
      name: "job_run_seconds",
      help: "One attempt of a job; outcome is done, failed, timeout or released.",
      labelNames: ["queue", "job", "outcome"],
      buckets: RUN_BUCKETS_SECONDS,
      registers,
    }),
    failed: new Counter({
      name: "job_failed_total",
      help: "Attempts that failed, also those tried again.",
      labelNames: ["queue", "job"],
      registers,
    }),
    givenUp: new Counter({
      name: "job_given_up_total",
      help: "Publications that the queue will not try again.",
      labelNames: ["queue", "job", "reason"],
      registers,
    }),
    stalled: new Counter({
      name: "job_stalled_total",
      help: "Jobs whose worker stopped renewing their lock.",
      labelNames: ["queue"],
      registers,
    }),
    dropped: new Counter({
      name: "job_dropped_total",
      help: "Deliveries under a name this worker does not know.",
      labelNames: ["queue"],
      registers,
    }),
  };
};

const createOutboxMetrics = (registry: Registry): OutboxMetrics => {
  const registers = [registry];
  return {
    oldestUnpublishedSeconds: new Gauge({
      name: "outbox_oldest_unpublished_seconds",
      help: "Age of the oldest row that is due and not in the queue.",
      labelNames: ["queue"],
      registers,
    }),
    oldestUndoneSeconds: new Gauge({
      name: "outbox_oldest_undone_seconds",
      help: "Age of the oldest row whose effect is not there yet.",
      labelNames: ["queue"],
      registers,
    }),
    oldestFailedSeconds: new Gauge({
      name: "outbox_oldest_failed_seconds",
      help: "For how long the oldest row that was given up has waited for a decision.",
      labelNames: ["queue"],
      registers,
    }),
    republished: new Counter({
      name: "outbox_republished_total",
      help: "Rows that the reconciler gave to the queue once more.",
      labelNames: ["queue"],
      registers,
    }),
    deadLetters: new Counter({
      name: "dead_letter_total",
      help: "Rows given up after their last attempt.",
      labelNames: ["queue", "job"],
      registers,
    }),
    queueDepth: new Gauge({
      name: "queue_depth",
      help: "Jobs in the queue by state: waiting, active, delayed.",
      labelNames: ["queue", "state"],
      registers,
    }),
    rollupDrift: new Gauge({
      name: "rollup_drift",
      help: "Rows of the rollups that each organisation's latest recount found wrong and put right.",
      registers,
    }),
  };
};

const processRegistry = (): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new Gauge({
    name: "event_loop_lag_seconds",
    help: "How late timers ran since the last reading: median, 99th percentile and worst.",
    labelNames: ["quantile"],
    registers: [registry],
    collect() {
      for (const [quantile, nanoseconds] of [
        ["0.5", delay.percentile(50)],
        ["0.99", delay.percentile(99)],
        ["1", delay.max],
      ] as const) {
        this.set({ quantile }, nanoseconds / 1e9);
      }
      delay.reset();
    },
  });
  return registry;
};
