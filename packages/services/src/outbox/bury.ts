import type { Pool, PoolClient } from "@starboard/db/client";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import { LOST_PARTS } from "./lost-parts.ts";

interface Burial {
  outboxId: string;
  error: string;
  /** A row that was started less often stays open. */
  startsNeeded?: number;
}

/** Sets a row aside as a dead letter, unless it is done or set aside already. */
export async function bury(
  server: Pool | PoolClient,
  { outboxId, error, startsNeeded = 0 }: Burial,
  metrics?: Pick<OutboxMetrics, "deadLetters">,
): Promise<void> {
  const { rows } = await server.query<{ queue: string; job: string }>(
    `with buried as (
         update outbox set dead_at = now(), last_error = $2
         where id = $1 and done_at is null and dead_at is null and attempts >= $3
         returning org_id, queue, job_name, dedupe_key, payload),
       lost as (${LOST_PARTS})
     select queue, job_name as job from buried`,
    [outboxId, error, startsNeeded],
  );
  for (const labels of rows) metrics?.deadLetters.inc(labels);
}
