import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import type { Runtime } from "../runtime.ts";

/** Sets a row aside as a dead letter; one that is done already stays done. */
export async function giveUp(
  runtime: Runtime,
  { outboxId, error }: Pick<GivenUpJob, "outboxId" | "error">,
  metrics?: Pick<OutboxMetrics, "deadLetters">,
): Promise<void> {
  const { rows } = await runtime.pool.query<{ queue: string; job: string }>(
    `update outbox set dead_at = now(), last_error = $2 where id = $1 and done_at is null and dead_at is null
     returning queue, job_name as job`,
    [outboxId, error],
  );
  for (const labels of rows) metrics?.deadLetters.inc(labels);
}
