import type { Pool, PoolClient } from "@starboard/db/client";
import type { JobContract } from "@starboard/jobs/contracts/define-job";
import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import type { QueueName } from "@starboard/jobs/contracts/queues";
import { TOLD_DELIVERIES } from "../mail/told-deliveries.ts";
import { LOST_PARTS } from "./lost-parts.ts";

/** Before each start after a job's attempts are used up; the last one again and again. Spread over its upper half. */
const WAITS_MINUTES = [1, 2, 5, 15, 60];

const CONTRACTS: readonly JobContract[] = Object.values(JOBS);

interface Ending {
  /** Which rows: a condition on `outbox` and `contract` (its `attempts`), with parameters from $6 on. */
  rows: string;
  values: readonly unknown[];
  /** One word; null keeps what the row says. */
  error: string | null;
  /** Trying again cannot help: nothing waits. */
  isFinal: boolean;
}

export interface Ended {
  queue: QueueName;
  job: string;
  isDead: boolean;
  rows: number;
}

/**
 * What becomes of open rows whose attempts are over: each waits for another start, as long as its contract has it tried,
 * or is a dead letter. The one place that decides it, so that nobody buries what somebody else has put off.
 */
export async function endAttempts(
  server: Pool | PoolClient,
  { rows, values, error, isFinal }: Ending,
): Promise<Ended[]> {
  const result = await server.query<Ended>(
    `with contract as (select * from unnest($1::text[], $2::int[], $3::int[]) as t (name, attempts, tried_for_hours)),
       ended as (
         select id, coalesce($4, last_error, 'started-too-often') as error,
           created_at + make_interval(hours => tried_for_hours) > now() as may_wait,
           $5::float8[] as waits, outbox.attempts - contract.attempts + 1 as nth
         from outbox left join contract on name = job_name
         where done_at is null and dead_at is null and (${rows})
         for update of outbox),
       postponed as (
         update outbox set generation = generation + 1, published_at = null, started_at = null, last_error = error,
           available_at = now() + (0.5 + random() / 2)
             * make_interval(secs => 60 * waits[least(greatest(nth, 1), cardinality(waits))])
         from ended where outbox.id = ended.id and may_wait
         returning queue, job_name, payload),
       buried as (
         update outbox set dead_at = now(), last_error = error
         from ended where outbox.id = ended.id and may_wait is not true
         returning org_id, queue, job_name, dedupe_key, payload),
       lost as (${LOST_PARTS}),
       told as (${TOLD_DELIVERIES})
     select queue, job_name as job, "isDead", count(*)::int as rows
     from (select queue, job_name, true as "isDead" from buried
           union all select queue, job_name, false from postponed) each_row
     group by queue, job_name, "isDead"`,
    [
      CONTRACTS.map(({ name }) => name),
      CONTRACTS.map(({ attempts }) => attempts),
      CONTRACTS.map(({ triedForHours = 0 }) => (isFinal ? 0 : triedForHours)),
      error,
      WAITS_MINUTES,
      ...values,
    ],
  );
  return result.rows;
}
