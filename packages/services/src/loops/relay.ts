import type { Pool, PoolClient } from "@starboard/db/client";
import { endFailed } from "@starboard/db/transaction";
import type { Publication, Publish } from "@starboard/jobs/contracts/publication";
import { QUEUE_NAMES, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 500;
/** Unfinished rows of a queue kept in the queue, as a multiple of the slots; the rest waits in the outbox. */
const AHEAD = 4;
const BATCH_ROWS = 200;

interface RelayOptions {
  pool: Pool;
  publish: Publish;
  /** Slots of all worker processes together; a guess is enough. */
  slots: Record<QueueName, number>;
  logger: Logger;
}

/** Carries outbox rows to the queue. Any number of processes may run it; a row is claimed by one at a time. */
export function startRelay(options: RelayOptions): Loop {
  return startLoop({
    name: "relay",
    everyMs: EVERY_MS,
    logger: options.logger,
    run: () => relayRound(options),
  });
}

/** One look at every queue. @returns whether more is waiting */
export async function relayRound(options: RelayOptions): Promise<boolean> {
  const moved = await Promise.all(QUEUE_NAMES.map((queue) => relayQueue(options, queue)));
  return moved.some((rows) => rows === BATCH_ROWS);
}

/** One claim of one queue. @returns how many rows were taken */
async function relayQueue({ pool, publish, slots, logger }: RelayOptions, queue: QueueName): Promise<number> {
  const room = AHEAD * slots[queue] - (await countUnfinished(pool, queue));
  if (room <= 0) return 0;
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const rows = await claim(client, queue, Math.min(room, BATCH_ROWS));
    if (rows.length > 0) {
      const { refused } = await publish(rows);
      await client.query("update outbox set published_at = now(), started_at = null where id = any($1)", [
        rows.map((row) => row.outboxId),
      ]);
      for (const { outboxId, reason } of refused) {
        logger.error({ outboxId, reason }, "a row cannot be published and is set aside");
        await client.query("update outbox set dead_at = now(), last_error = $2 where id = $1", [outboxId, reason]);
      }
    }
    await client.query("commit");
    return rows.length;
  } catch (error) {
    broken = await endFailed(client, error);
    throw error;
  } finally {
    client.release(broken);
  }
}

async function countUnfinished(pool: Pool, queue: QueueName): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from outbox
     where queue = $1 and published_at is not null and done_at is null and dead_at is null`,
    [queue],
  );
  return rows[0]?.n ?? 0;
}

/**
 * Oldest first. For batches each organisation's rows take turns, after those it already has in the queue: otherwise,
 * with room for one row at a time, the organisation that came first would have every turn.
 */
async function claim(client: PoolClient, queue: QueueName, limit: number): Promise<Publication[]> {
  const order = queue === "batch" ? "turn.n, outbox.id" : "outbox.id";
  const turn =
    queue === "batch"
      ? `join (select id, row_number() over (partition by org_id order by published_at nulls last, id) as n from outbox
           where queue = $1 and done_at is null and dead_at is null) turn using (id)`
      : "";
  const { rows } = await client.query<Publication>(
    `select outbox.id::text as "outboxId", job_name as "jobName", queue, dedupe_key as "dedupeKey", generation, payload, trace
     from outbox ${turn}
     where queue = $1 and published_at is null and done_at is null and dead_at is null and available_at <= now()
     order by ${order} limit $2 for update of outbox skip locked`,
    [queue, limit],
  );
  return rows;
}
