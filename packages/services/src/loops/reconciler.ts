import type { Pool } from "@starboard/db/client";
import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { QUEUE_NAMES, QUEUES, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 5_000;

interface ReconcilerOptions {
  pool: Pool;
  logger: Logger;
  metrics: Pick<OutboxMetrics, "republished" | "deadLetters">;
}

/**
 * Publishes again what has been under way for longer than its queue allows, and sets aside what was started too often.
 * It never asks the queue, so a flushed Redis, an evicted key or a lost worker are all the same to it.
 */
export function startReconciler(options: ReconcilerOptions): Loop {
  return startLoop({
    name: "reconciler",
    everyMs: EVERY_MS,
    logger: options.logger,
    run: async () => {
      await reconcileRound(options);
      return false;
    },
  });
}

/** One look at everything that is under way. */
export async function reconcileRound(options: ReconcilerOptions): Promise<void> {
  for (const queue of QUEUE_NAMES) await republishStuck(options, queue);
  for (const [name, job] of Object.entries(JOBS)) await buryExhausted(options, name, job);
}

async function republishStuck({ pool, logger, metrics }: ReconcilerOptions, queue: QueueName): Promise<void> {
  const { rowCount } = await pool.query(
    `update outbox set generation = generation + 1, published_at = null, started_at = null
     where queue = $1 and published_at is not null and done_at is null and dead_at is null
       and greatest(published_at, started_at) < now() - make_interval(secs => $2)`,
    [queue, QUEUES[queue].stuckAfterMs / 1_000],
  );
  if (!rowCount) return;
  metrics.republished.inc({ queue }, rowCount);
  logger.warn({ queue, rows: rowCount }, "stuck rows are published again");
}

async function buryExhausted(
  { pool, logger, metrics }: ReconcilerOptions,
  name: string,
  { queue, attempts }: { queue: QueueName; attempts: number },
): Promise<void> {
  const { rowCount } = await pool.query(
    `update outbox set dead_at = now(), last_error = coalesce(last_error, 'started-too-often')
     where job_name = $1 and attempts >= $2 and published_at is null and done_at is null and dead_at is null`,
    [name, attempts],
  );
  if (!rowCount) return;
  metrics.deadLetters.inc({ queue, job: name }, rowCount);
  logger.error({ job: name, rows: rowCount }, "rows are given up as dead letters");
}
