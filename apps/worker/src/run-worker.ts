import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { startTracing } from "@starboard/observability/start-tracing";
import { compose, pingDatabase, requireMigrations } from "./compose.ts";
import type { WorkerEnv } from "./env.ts";
import type { HandlerHooks } from "./handlers.ts";
import { startHealthServer } from "./health.ts";
import { startWorker } from "./start-worker.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import { watchForWedge } from "./watch-for-wedge.ts";

/** The worker process from its environment on: serves until a signal, or until it finds itself wedged. */
export async function runWorker(env: WorkerEnv, hooks?: HandlerHooks): Promise<void> {
  const tracing = startTracing({ service: "starboard-worker", endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  const composition = await compose(env);
  await requireMigrations(composition);
  const { pool, logger } = composition.runtime;
  const metrics = createWorkerMetrics();
  const backend = await openQueueBackend(
    env.REDIS_URL ? { kind: "redis", url: env.REDIS_URL, logger } : { kind: "postgres", url: env.DATABASE_URL, logger },
  );
  const worker = await startWorker({
    composition,
    backend,
    metrics,
    concurrency: env.WORKER_CONCURRENCY,
    ...(hooks && { hooks }),
  });
  // Its code is loaded where it is wanted, and nowhere else.
  const queueDoor = env.QUEUE_BOARD_SECRET
    ? (await import("./queue-door.ts")).openQueueDoor({ backend, secret: env.QUEUE_BOARD_SECRET, logger })
    : undefined;
  let isServing = true;
  const health = await startHealthServer({
    host: env.OPS_HOST,
    port: env.OPS_PORT,
    isServing: () => isServing,
    wedgedQueues: worker.wedgedQueues,
    sinceLastRoundMs: worker.sinceLastRoundMs,
    ping: () => pingDatabase(composition),
    metrics: () => metrics.registry.metrics(),
    queueDoor,
  });
  const stopper = stopOnSignals({
    logger,
    stop: async () => {
      isServing = false;
      await worker.stop();
      await Promise.allSettled([backend.close(), tracing.stop(), pool.end()]);
      health.close();
    },
  });
  watchForWedge({ wedgedQueues: worker.wedgedQueues, logger, onWedged: () => stopper.stop("wedged", 1) });
  const port = health.address();
  const opsPort = typeof port === "object" && port ? port.port : env.OPS_PORT;
  logger.info({ queue: backend.kind, opsPort }, "the worker is ready");
}
