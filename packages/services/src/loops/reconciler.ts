import type { Pool } from "@starboard/db/client";
import { QUEUE_NAMES, QUEUES, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { endAttempts } from "../outbox/end-attempts.ts";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 5_000;

interface ReconcilerOptions {
  pool: Pool;
  logger: Logger;
  metrics: Pick<OutboxMetrics, "republished" | "deadLetters">;
}

/**
 * Publishes again what has been under way for longer than its queue allows; what was started as often as it may be is put
 * off or set aside.
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

/** One look at everything that is under way. What has no attempt left is taken out first. */
export async function reconcileRound(options: ReconcilerOptions): Promise<void> {
  await endExhausted(options);
  await republishStuck(options);
}

const PATIENCE = JSON.stringify(
  Object.fromEntries(QUEUE_NAMES.map((queue) => [queue, QUEUES[queue].stuckAfterMs / 1_000])),
);
/** `patience` is the parameter that holds it. */
const isStuck = (patience: string) =>
  `published_at is not null and done_at is null and dead_at is null
   and greatest(published_at, started_at) < now() - make_interval(secs => (${patience}::jsonb ->> queue)::float8)`;

async function republishStuck({ pool, logger, metrics }: ReconcilerOptions): Promise<void> {
  const { rows } = await pool.query<{ queue: QueueName; rows: number }>(
    `with stuck as (
       update outbox set generation = generation + 1, published_at = null, started_at = null
       where ${isStuck("$1")} returning queue)
     select queue, count(*)::int as rows from stuck group by queue`,
    [PATIENCE],
  );
  for (const { queue, rows: count } of rows) {
    metrics.republished.inc({ queue }, count);
    logger.warn({ queue, rows: count }, "stuck rows are published again");
  }
}

async function endExhausted({ pool, logger, metrics }: ReconcilerOptions): Promise<void> {
  const ended = await endAttempts(pool, {
    rows: `outbox.attempts >= contract.attempts and ${isStuck("$6")}`,
    values: [PATIENCE],
    error: null,
    isFinal: false,
  });
  for (const { queue, job, isDead, rows } of ended) {
    if (!isDead) {
      logger.warn({ job, rows }, "attempts are used up: the rows wait and are tried again later");
      continue;
    }
    metrics.deadLetters.inc({ queue, job }, rows);
    logger.error({ job, rows }, "rows are given up as dead letters");
  }
}
