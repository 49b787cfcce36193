import type { Pool } from "@starboard/db/client";
import * as keep from "@starboard/domain/retention";
import { deliverMail } from "@starboard/jobs/contracts/deliver-mail";
import { pruneFinished as pruneFinishedJob } from "@starboard/jobs/contracts/prune-finished";
import { type EffectContext, runEffect } from "../verb/run-effect.ts";

const SLICE_ROWS = 5_000;
/** Slices of one job; what is left over is the next round's. */
const SLICES = 40;

const BEFORE = "(now() - make_interval(days => $1))";
/** Ids of batches begin with their time in milliseconds, so the table of chunks needs no date of its own. */
const BATCH_BEFORE = `(lpad(to_hex((extract(epoch from ${BEFORE}) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

interface Rule {
  table: string;
  days: number;
  /** Finished: nothing will look at the row again to decide anything. */
  isOld: string;
}

const RULES: readonly Rule[] = [
  { table: "outbox", days: keep.DONE_JOBS_DAYS, isOld: `done_at < ${BEFORE}` },
  {
    table: "outbox",
    days: keep.DISCARDED_JOBS_DAYS,
    isOld: `done_at is null and dead_at is not null and discarded_at < ${BEFORE}`,
  },
  { table: "timers", days: keep.FIRED_TIMERS_DAYS, isOld: `fired_at < ${BEFORE}` },
  // Whatever a delivery says of itself, it is over when its job is; a dead letter may yet be tried again.
  {
    table: "email_deliveries",
    days: keep.SENT_MAILS_DAYS,
    isOld: `created_at < ${BEFORE} and not exists (select from outbox
      where dedupe_key = '${deliverMail.key({ deliveryId: "" })}' || email_deliveries.id and done_at is null)`,
  },
  { table: "kept_mails", days: keep.KEPT_MAILS_DAYS, isOld: `created_at < ${BEFORE}` },
  // The fence shows the worker these rows alone, whichever organisation they belong to.
  { table: "notifications", days: keep.READ_NOTIFICATIONS_DAYS, isOld: `read_at < ${BEFORE}` },
  { table: "invites", days: keep.OVER_INVITES_DAYS, isOld: `expires_at < ${BEFORE}` },
  { table: "remarks", days: keep.DELETED_REMARKS_DAYS, isOld: `deleted_at < ${BEFORE}` },
  { table: "privacy_requests", days: 0, isOld: `expires_at < ${BEFORE}` },
  ...["mail_links", "password_resets"].map((table) => ({
    table,
    days: keep.OVER_LINKS_DAYS,
    isOld: `least(used_at, expires_at) < ${BEFORE}`,
  })),
  { table: "sessions", days: keep.OVER_SESSIONS_DAYS, isOld: `least(revoked_at, expires_at) < ${BEFORE}` },
  { table: "second_steps", days: keep.OVER_STEPS_DAYS, isOld: `expires_at < ${BEFORE}` },
  {
    table: "second_factors",
    days: keep.OVER_STEPS_DAYS,
    isOld: `confirmed_at is null and created_at < ${BEFORE}`,
  },
  { table: "api_tokens", days: keep.OVER_TOKENS_DAYS, isOld: `least(revoked_at, expires_at) < ${BEFORE}` },
  { table: "sign_in_attempts", days: keep.OVER_LIMITS_DAYS, isOld: `window_ends_at < ${BEFORE}` },
  {
    table: "rate_limits",
    days: keep.OVER_LIMITS_DAYS,
    isOld: `expire < (extract(epoch from ${BEFORE}) * 1000)::bigint`,
  },
  { table: "worker_samples", days: keep.WORKER_SAMPLES_DAYS, isOld: `at < ${BEFORE}` },
  {
    table: "batch_chunks",
    days: keep.FINISHED_CHUNKS_DAYS,
    isOld: `batch_id < ${BATCH_BEFORE} and not exists (select from batch_chunks other
      where (other.org_id, other.batch_id) = (batch_chunks.org_id, batch_chunks.batch_id)
        and other.state = 'pending')`,
  },
];

const prune = (context: EffectContext, { day, round }: { day: string; round: number }): Promise<void> =>
  runEffect(context, {
    orgId: null,
    compute: async () => {
      let slices = 0;
      for (const rule of RULES) {
        while (slices < SLICES && (await deleteSlice(context.runtime.pool, rule)) === SLICE_ROWS) {
          context.signal.throwIfAborted();
          slices += 1;
        }
      }
      return { hasMore: slices === SLICES };
    },
    apply: async ({ computed, effects }) => {
      if (computed.hasMore) effects.enqueue(pruneFinishedJob, { day, round: round + 1 });
    },
  });

/** A short transaction of its own, so that no lock lasts. @returns how many rows went */
async function deleteSlice(pool: Pool, { table, days, isOld }: Rule): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from ${table} where ctid = any(array(select ctid from ${table} where ${isOld} limit ${SLICE_ROWS}))`,
    [days],
  );
  return rowCount ?? 0;
}

/** Deletes finished rows that are older than they are kept. Done twice, or half and again, it ends the same. */
export const pruneFinished = Object.assign(prune, { job: pruneFinishedJob });
