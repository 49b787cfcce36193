import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import { JOBS, type JobRegistry } from "@starboard/jobs/contracts/index-of-jobs";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import type { Runtime } from "../runtime.ts";
import { LOST_PARTS } from "./lost-parts.ts";

/**
 * Sets a row aside as a dead letter; one that is done already stays done. A queue that has used its attempts while the
 * database was away has not started the job as often: the row then stays open, and the reconciler publishes it again.
 */
export async function giveUp(
  runtime: Runtime,
  { outboxId, error, reason, name }: Pick<GivenUpJob, "outboxId" | "error" | "reason" | "name">,
  metrics?: Pick<OutboxMetrics, "deadLetters">,
): Promise<void> {
  const jobs: JobRegistry = JOBS;
  const startsNeeded = reason === "attempts" ? (jobs[name]?.attempts ?? 0) : 0;
  const { rows } = await runtime.pool.query<{ queue: string; job: string }>(
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
