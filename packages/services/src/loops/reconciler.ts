import type { Pool } from "@starboard/db/client";
import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { QUEUE_NAMES, QUEUES, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { LOST_PARTS } from "../outbox/lost-parts.ts";
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
  await republishStuck(options);
  await buryExhausted(options);
}

async function republishStuck({ pool, logger, metrics }: ReconcilerOptions): Promise<void> {
  const { rows } = await pool.query<{ queue: QueueName; rows: number }>(
    `with patience as (select * from unnest($1::text[], $2::float8[]) as t (queue, seconds)),
       stuck as (
         update outbox set generation = generation + 1, published_at = null, started_at = null
         from patience where outbox.queue = patience.queue
           and published_at is not null and done_at is null and dead_at is null
           and greatest(published_at, started_at) < now() - make_interval(secs => patience.seconds)
         returning outbox.queue)
     select queue, count(*)::int as rows from stuck group by queue`,
    [QUEUE_NAMES, QUEUE_NAMES.map((queue) => QUEUES[queue].stuckAfterMs / 1_000)],
  );
  for (const { queue, rows: count } of rows) {
    metrics.republished.inc({ queue }, count);
    logger.warn({ queue, rows: count }, "stuck rows are published again");
  }
}

async function buryExhausted({ pool, logger, metrics }: ReconcilerOptions): Promise<void> {
  const jobs = Object.values(JOBS);
  const { rows } = await pool.query<{ queue: QueueName; job: string; rows: number }>(
    `with allowed as (select * from unnest($1::text[], $2::int[]) as t (name, attempts)),
       buried as (
         update outbox set dead_at = now(), last_error = coalesce(last_error, 'started-too-often')
         from allowed where job_name = allowed.name and outbox.attempts >= allowed.attempts
           and published_at is null and done_at is null and dead_at is null
         returning org_id, queue, job_name, dedupe_key, payload),
       lost as (${LOST_PARTS})
     select queue, job_name as job, count(*)::int as rows from buried group by queue, job_name`,
    [jobs.map(({ name }) => name), jobs.map(({ attempts }) => attempts)],
  );
  for (const { queue, job, rows: count } of rows) {
    metrics.deadLetters.inc({ queue, job }, count);
    logger.error({ job, rows: count }, "rows are given up as dead letters");
  }
}
