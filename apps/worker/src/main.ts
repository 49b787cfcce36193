import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { compose, pingDatabase } from "./compose.ts";
import { readEnv, WorkerEnv } from "./env.ts";
import { startHealthServer } from "./health.ts";
import { startWorker } from "./start-worker.ts";

const env = readEnv(WorkerEnv);
const composition = await compose(env);
const { pool, logger } = composition.runtime;
const metrics = createWorkerMetrics();

const backend = await openQueueBackend(
  env.REDIS_URL ? { kind: "redis", url: env.REDIS_URL, logger } : { kind: "postgres", url: env.DATABASE_URL, logger },
);
const worker = await startWorker({ composition, backend, metrics });

let isServing = true;
const health = await startHealthServer({
  host: env.OPS_HOST,
  port: env.OPS_PORT,
  isServing: () => isServing,
  sinceLastRoundMs: worker.sinceLastRoundMs,
  ping: () => pingDatabase(composition),
  metrics: () => metrics.registry.metrics(),
});
logger.info({ queue: backend.kind, opsPort: env.OPS_PORT }, "the worker is ready");

/** Takes nothing new, finishes or gives back what runs, then lets go of the connections. */
const stop = async (signal: string) => {
  if (!isServing) return;
  isServing = false;
  logger.info({ signal }, "stopping");
  await worker.stop();
  await backend.close();
  health.close();
  await pool.end();
  process.exit(0);
};
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
