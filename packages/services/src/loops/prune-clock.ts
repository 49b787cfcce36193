import type { Pool } from "@starboard/db/client";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { pruneFinished } from "@starboard/jobs/contracts/prune-finished";
import type { Logger } from "@starboard/observability/logger";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 3_600_000;

/**
 * Asks once a day (UTC) that finished rows be pruned. The timers' table is for organisations; this belongs to none,
 * and the key of the day makes any number of processes ask for one job.
 */
export function startPruneClock({ pool, logger }: { pool: Pool; logger: Logger }): Loop {
  return startLoop({
    name: "prune-clock",
    everyMs: EVERY_MS,
    logger,
    run: async () => {
      const { rows } = await pool.query<{ day: string }>("select (now() at time zone 'UTC')::date::text as day");
      const day = rows[0]?.day ?? "";
      const { jobName, queue, dedupeKey, payload } = outboxEntryFor(pruneFinished, { day, round: 0 });
      await pool.query(
        "insert into outbox (job_name, queue, dedupe_key, payload) values ($1, $2, $3, $4) on conflict (dedupe_key) do nothing",
        [jobName, queue, dedupeKey, payload],
      );
      return false;
    },
  });
}
