import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import { JOBS, type JobRegistry } from "@starboard/jobs/contracts/index-of-jobs";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import type { Runtime } from "../runtime.ts";
import { bury } from "./bury.ts";

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
  await bury(runtime.pool, { outboxId, error, startsNeeded }, metrics);
}
