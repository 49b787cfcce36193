import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import type { OutboxMetrics } from "@starboard/observability/metrics";
import type { Runtime } from "../runtime.ts";
import { endAttempts } from "./end-attempts.ts";

/**
 * A publication that the queue will not try again: its row is put off or is a dead letter; one that is done already
 * stays done. A queue that has used its attempts while the database was away has not started the job as often: the row
 * then stays open, and the reconciler publishes it again.
 */
export async function giveUp(
  { pool, logger }: Runtime,
  { outboxId, error, reason }: Omit<GivenUpJob, "generation">,
  metrics?: Pick<OutboxMetrics, "deadLetters">,
): Promise<void> {
  const isFinal = reason === "final";
  const ended = await endAttempts(pool, {
    rows: "outbox.id = $6 and ($7 or outbox.attempts >= coalesce(contract.attempts, 0))",
    values: [outboxId, isFinal],
    error,
    isFinal,
  });
  for (const { queue, job, isDead } of ended) {
    if (isDead) metrics?.deadLetters.inc({ queue, job });
    else logger.warn({ outboxId, job, error }, "attempts are used up: the row waits and is tried again later");
  }
}
