import { randomUUID } from "node:crypto";
import type { Pool } from "@starboard/db/client";
import { QUEUE_NAMES, type QueueDepth, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 10_000;
/** A process whose last sample is older counts as gone. */
const ALIVE_MS = 30_000;

export interface SamplerOptions {
  pool: Pool;
  logger: Logger;
  metrics: Pick<
    OutboxMetrics,
    "oldestUnpublishedSeconds" | "oldestUndoneSeconds" | "oldestFailedSeconds" | "queueDepth" | "rollupDrift"
  >;
  /** Asks the queue itself. */
  readDepths: () => Promise<Record<QueueName, QueueDepth>>;
  /** Attempts of a queue that run in this process. */
  running: (queue: QueueName) => number;
  /** Jobs of each queue that this process runs at a time. */
  slots: Readonly<Record<QueueName, number>>;
  /** Hears of the slots of all processes that are alive, this one included. */
  onAllSlots?: (slots: Record<QueueName, number>) => void;
  /** Hears each round's depths; the wedge watch lives on it. */
  onDepths?: (depths: Record<QueueName, QueueDepth>) => void;
}

/** Writes this process's heartbeat with each queue's depth, and measures how old the oldest waiting rows are. */
export function startSampler(options: SamplerOptions): Loop {
  const { pool, logger, metrics, readDepths, running, slots, onDepths, onAllSlots } = options;
  const workerId = randomUUID();
  return startLoop({
    name: "sampler",
    everyMs: EVERY_MS,
    logger,
    run: async () => {
      const depths = await readDepths();
      for (const queue of QUEUE_NAMES) {
        for (const state of ["waiting", "active", "delayed"] as const) {
          metrics.queueDepth.set({ queue, state }, depths[queue][state]);
        }
      }
      onDepths?.(depths);
      await measureAges(pool, metrics);
      metrics.rollupDrift.set(await sumDrift(pool));
      const columns = (read: (queue: QueueName) => string | number) => QUEUE_NAMES.map(read);
      await pool.query(
        `insert into worker_samples (worker_id, queue, at, waiting, active, delayed, running, slots)
         select $1, queue, now(), waiting, active, delayed, running, slots
         from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[])
           as t (queue, waiting, active, delayed, running, slots)`,
        [
          workerId,
          columns((queue) => queue),
          columns((queue) => depths[queue].waiting),
          columns((queue) => depths[queue].active),
          columns((queue) => depths[queue].delayed),
          columns(running),
          columns((queue) => slots[queue]),
        ],
      );
      if (onAllSlots) onAllSlots(await sumSlots(pool));
      return false;
    },
  });
}

async function sumSlots(pool: Pool): Promise<Record<QueueName, number>> {
  const { rows } = await pool.query<{ queue: QueueName; slots: number }>(
    `select queue, sum(slots)::int as slots from (
       select distinct on (worker_id, queue) worker_id, queue, slots from worker_samples
       where at > now() - make_interval(secs => $1) order by worker_id, queue, at desc) newest
     group by queue`,
    [ALIVE_MS / 1_000],
  );
  const of = new Map(rows.map((row) => [row.queue, row.slots]));
  return Object.fromEntries(QUEUE_NAMES.map((queue) => [queue, of.get(queue) ?? 0])) as Record<QueueName, number>;
}

/** Asked in the words of the table's partial indexes: finished rows, of which there are a week's, are not looked at. */
export async function measureAges(
  pool: Pool,
  metrics: Pick<OutboxMetrics, "oldestUnpublishedSeconds" | "oldestUndoneSeconds" | "oldestFailedSeconds">,
): Promise<void> {
  const { rows } = await pool.query<{
    queue: QueueName;
    unpublished: number | null;
    undone: number | null;
    failed: number | null;
  }>(
    `select queue,
       extract(epoch from now() - min(waits_from))::float8 as unpublished,
       extract(epoch from now() - min(open_from))::float8 as undone,
       extract(epoch from now() - min(dead_at))::float8 as failed
     from (
       select queue, case when available_at <= now() then greatest(created_at, available_at) end as waits_from,
         created_at as open_from, null::timestamptz as dead_at
       from outbox where published_at is null and done_at is null and dead_at is null
       union all
       select queue, null, created_at, null
       from outbox where published_at is not null and done_at is null and dead_at is null
       union all
       select queue, null, null, dead_at
       from outbox where dead_at is not null and done_at is null and discarded_at is null
     ) unfinished group by queue`,
  );
  const of = new Map(rows.map((row) => [row.queue, row]));
  for (const queue of QUEUE_NAMES) {
    metrics.oldestUnpublishedSeconds.set({ queue }, Math.max(0, of.get(queue)?.unpublished ?? 0));
    metrics.oldestUndoneSeconds.set({ queue }, Math.max(0, of.get(queue)?.undone ?? 0));
    metrics.oldestFailedSeconds.set({ queue }, Math.max(0, of.get(queue)?.failed ?? 0));
  }
}

async function sumDrift(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ drift: number }>(
    "select coalesce(sum(drift), 0)::int as drift from rollup_recounts",
  );
  return rows[0]?.drift ?? 0;
}
