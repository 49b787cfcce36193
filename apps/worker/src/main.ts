import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { createPublisher } from "@starboard/jobs/publisher";
import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { startWorkers } from "@starboard/jobs/worker-runtime";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { listen } from "@starboard/services/live";
import { ALL_SLOTS, type Loop, startReconciler, startRelay, startTimerSweep } from "@starboard/services/loops";
import { OUTBOX_CHANNEL } from "@starboard/services/outbox-channel";
import { compose } from "./compose.ts";
import { readEnv, WorkerEnv } from "./env.ts";
import { createHandlers } from "./handlers.ts";
import { startHealthServer } from "./health.ts";

const env = readEnv(WorkerEnv);
const composition = await compose(env);
const { pool, logger } = composition.runtime;
const metrics = createWorkerMetrics();

const backend = await openQueueBackend(
  env.REDIS_URL
    ? { kind: "redis", url: env.REDIS_URL, logger }
    : { kind: "postgres", url: env.DATABASE_URL, logger },
);
const workers = await startWorkers({
  backend,
  jobs: JOBS,
  handlers: createHandlers(composition),
  logger,
  metrics: metrics.jobs,
  onGivenUp: async ({ outboxId, error }) => {
    await pool.query(
      "update outbox set dead_at = now(), last_error = $2 where id = $1 and done_at is null and dead_at is null",
      [outboxId, error],
    );
  },
});

const relay = startRelay({ pool, logger, publish: createPublisher(backend).publish, slots: ALL_SLOTS });
const loops: Loop[] = [relay, startReconciler({ pool, logger }), startTimerSweep({ pool, logger })];
const listener = listen({
  url: env.DATABASE_URL,
  applicationName: "starboard-relay",
  channel: OUTBOX_CHANNEL,
  logger,
  onMessage: () => relay.wake(),
  onReconnect: () => relay.wake(),
});

let isServing = true;
const health = await startHealthServer({
  host: env.OPS_HOST,
  port: env.OPS_PORT,
  pool,
  loops,
  isServing: () => isServing,
  metrics: () => metrics.registry.metrics(),
});
logger.info({ queue: backend.kind, opsPort: env.OPS_PORT }, "the worker is ready");

/** Takes nothing new, finishes or gives back what runs, then lets go of the connections. */
const stop = async (signal: string) => {
  if (!isServing) return;
  isServing = false;
  logger.info({ signal }, "stopping");
  await listener.stop();
  await Promise.all(loops.map((loop) => loop.stop()));
  await workers.close();
  await backend.close();
  health.close();
  await pool.end();
  process.exit(0);
};
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
