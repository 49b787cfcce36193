import type { Pool, PoolClient } from "@starboard/db/client";
import { endFailed } from "@starboard/db/transaction";
import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import type { Publication, Publish } from "@starboard/jobs/contracts/publication";
import { QUEUE_NAMES, type QueueName } from "@starboard/jobs/contracts/queues";
import type { Logger } from "@starboard/observability/logger";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { endAttempts } from "../outbox/end-attempts.ts";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 500;
/**
 * Unfinished rows kept in the queue, as a multiple of its slots; the rest waits in the outbox. Of a queue as a whole,
 * but of batches for each organisation: a large one's chunks must not take the room of a small one's.
 */
const AHEAD = 4;
const BATCH_ROWS = 200;
/** For so long a row that this release cannot read is left to a newer one, which may be on its way. */
const LEFT_TO_NEWER_HOURS = 24;
const LOOKED_AT_AGAIN_SECONDS = 5;

interface RelayOptions {
  pool: Pool;
  publish: Publish;
  /** Slots of all worker processes together; a guess is enough. */
  slots: Record<QueueName, number>;
  logger: Logger;
  metrics?: Pick<OutboxMetrics, "deadLetters">;
  /** The jobs that this release knows; rows of others wait for the release that does. */
  jobNames?: readonly string[];
}

const KNOWN: readonly string[] = Object.keys(JOBS);
/** In the words of the partial indexes of the table: finished rows, of which there are a week's, are then not looked at. */
const IS_UNPUBLISHED = "published_at is null and done_at is null and dead_at is null";
const IS_PUBLISHED = "published_at is not null and done_at is null and dead_at is null";
const IS_WAITING = `${IS_UNPUBLISHED} and available_at <= now()`;

/** What somebody may be waiting for goes round by itself: chunks are many, and take longer to claim and to publish. */
const ROUNDS: readonly { name: string; queues: readonly QueueName[] }[] = [
  { name: "relay", queues: QUEUE_NAMES.filter((queue) => queue !== "batch") },
  { name: "relay of batches", queues: ["batch"] },
];

/** Carries outbox rows to the queue. Any number of processes may run it; a row is claimed by one at a time. */
export function startRelay(options: RelayOptions): Loop {
  const loops = ROUNDS.map(({ name, queues }) =>
    startLoop({ name, everyMs: EVERY_MS, logger: options.logger, run: () => relayRound(options, queues) }),
  );
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
    sinceLastRoundMs: () => Math.max(...loops.map((loop) => loop.sinceLastRoundMs())),
  };
}

/** One look at every queue, or at those named. @returns whether more is waiting */
export async function relayRound(options: RelayOptions, among: readonly QueueName[] = QUEUE_NAMES): Promise<boolean> {
  const queues = await findWaiting(options, among);
  const moved = await Promise.all(queues.map((queue) => relayQueue(options, queue)));
  return moved.some((rows) => rows === BATCH_ROWS);
}

/** Most rounds find nothing: one statement says so, where counting and claiming queue by queue took fifteen. */
async function findWaiting(
  { pool, jobNames = KNOWN }: RelayOptions,
  among: readonly QueueName[],
): Promise<QueueName[]> {
  const { rows } = await pool.query<{ queue: QueueName }>(
    `select queue from unnest($1::text[]) as known (queue) where exists (
       select from outbox where outbox.queue = known.queue and job_name = any($2) and ${IS_WAITING})`,
    [among, jobNames],
  );
  return rows.map(({ queue }) => queue);
}

/** One claim of one queue. @returns how many rows were taken */
async function relayQueue(options: RelayOptions, queue: QueueName): Promise<number> {
  const { pool, publish, slots, logger, metrics, jobNames = KNOWN } = options;
  const ahead = AHEAD * slots[queue];
  const room = queue === "batch" ? ahead : ahead - (await countUnfinished(pool, queue));
  if (room <= 0) return 0;
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const rows =
      queue === "batch"
        ? await claimInTurns(client, queue, jobNames, room)
        : await claim(client, queue, jobNames, Math.min(room, BATCH_ROWS));
    if (rows.length > 0) {
      const { refused } = await publish(rows);
      await client.query("update outbox set published_at = now(), started_at = null where id = any($1)", [
        rows.map((row) => row.outboxId),
      ]);
      for (const { outboxId, reason } of refused) {
        if (reason === "bad-payload" && (await leaveToNewer(client, outboxId))) continue;
        logger.error({ outboxId, reason }, "a row cannot be published and is set aside");
        await setAside(client, outboxId, reason, metrics);
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

/** A batch whose part it was hears of it, as when attempts are over. */
async function setAside(client: PoolClient, outboxId: string, error: string, metrics: RelayOptions["metrics"]) {
  const ending = { rows: "outbox.id = $6", values: [outboxId], error, isFinal: true };
  for (const { queue, job } of await endAttempts(client, ending)) metrics?.deadLetters.inc({ queue, job });
}

/** A payload that does not fit may be a newer release's. @returns whether the row is young enough to wait for it */
async function leaveToNewer(client: PoolClient, outboxId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update outbox set published_at = null, available_at = now() + make_interval(secs => $2)
     where id = $1 and created_at > now() - make_interval(hours => $3)`,
    [outboxId, LOOKED_AT_AGAIN_SECONDS, LEFT_TO_NEWER_HOURS],
  );
  return (rowCount ?? 0) > 0;
}

async function countUnfinished(pool: Pool, queue: QueueName): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from outbox where queue = $1 and ${IS_PUBLISHED}`,
    [queue],
  );
  return rows[0]?.n ?? 0;
}

const PUBLICATION = `outbox.id::text as "outboxId", job_name as "jobName", outbox.queue, dedupe_key as "dedupeKey",
  generation, attempts as starts, payload, trace`;

/** Oldest first. */
async function claim(
  client: PoolClient,
  queue: QueueName,
  jobNames: readonly string[],
  limit: number,
): Promise<Publication[]> {
  const { rows } = await client.query<Publication>(
    `select ${PUBLICATION} from outbox where queue = $1 and job_name = any($2) and ${IS_WAITING}
     order by id limit $3 for update skip locked`,
    [queue, jobNames, limit],
  );
  return rows;
}

/**
 * The organisations take turns, each with at most `most` rows in the queue. Those that it has there already come
 * before its next ones, so that who came first has no second turn before the others' first. Counted once and then
 * looked up one by one: the planner expects a row or two, and counted all chunks anew for each that waits.
 */
async function claimInTurns(
  client: PoolClient,
  queue: QueueName,
  jobNames: readonly string[],
  most: number,
): Promise<Publication[]> {
  const { rows } = await client.query<Publication>(
    `with turn as materialized (
       select id, n from (
         select id, published_at, available_at,
           row_number() over (partition by org_id order by published_at nulls last, id) as n
         from (
           select id, org_id, published_at, available_at from outbox where queue = $1 and ${IS_PUBLISHED}
           union all
           select id, org_id, published_at, available_at from outbox
           where queue = $1 and job_name = any($4) and ${IS_UNPUBLISHED}) unfinished) counted
       where n <= $2 and published_at is null and available_at <= now())
     select ${PUBLICATION} from turn cross join lateral (
       select * from outbox where queue = $1 and outbox.id = turn.id and ${IS_WAITING} for update skip locked) outbox
     order by turn.n, outbox.id limit $3`,
    [queue, most, BATCH_ROWS, jobNames],
  );
  return rows;
}
