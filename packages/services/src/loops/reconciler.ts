import type { Pool } from "@starboard/db/client";
import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { QUEUE_NAMES, QUEUES } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 5_000;
const KEEP_DONE_DAYS = 7;
const PRUNE_ROWS = 5_000;

/**
 * Publishes again what has been under way for longer than its queue allows, and sets aside what was started too often.
 * It never asks the queue, so a flushed Redis, an evicted key or a lost worker are all the same to it.
 */
export function startReconciler({ pool, logger }: { pool: Pool; logger: Logger }): Loop {
  return startLoop({
    name: "reconciler",
    everyMs: EVERY_MS,
    logger,
    run: async () => {
      for (const queue of QUEUE_NAMES) {
        const republished = await pool.query(
          `update outbox set generation = generation + 1, published_at = null, started_at = null
           where queue = $1 and published_at is not null and done_at is null and dead_at is null
             and greatest(published_at, started_at) < now() - make_interval(secs => $2)`,
          [queue, QUEUES[queue].stuckAfterMs / 1_000],
        );
        if (republished.rowCount) logger.warn({ queue, rows: republished.rowCount }, "stuck rows are published again");
      }
      for (const [name, job] of Object.entries(JOBS)) {
        const dead = await pool.query(
          `update outbox set dead_at = now(), last_error = coalesce(last_error, 'started too often')
           where job_name = $1 and attempts >= $2 and published_at is null and done_at is null and dead_at is null`,
          [name, job.attempts],
        );
        if (dead.rowCount) logger.error({ job: name, rows: dead.rowCount }, "rows are given up as dead letters");
      }
      await pool.query(
        `delete from outbox where id in (
           select id from outbox where done_at < now() - make_interval(days => $1) order by id limit $2)`,
        [KEEP_DONE_DAYS, PRUNE_ROWS],
      );
      return false;
    },
  });
}
