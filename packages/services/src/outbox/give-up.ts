import type { GivenUpJob } from "@starboard/jobs/contracts/given-up-job";
import type { Runtime } from "../runtime.ts";

/** Sets a row aside as a dead letter; one that is done already stays done. */
export async function giveUp(
  runtime: Runtime,
  { outboxId, error }: Pick<GivenUpJob, "outboxId" | "error">,
): Promise<void> {
  await runtime.pool.query(
    "update outbox set dead_at = now(), last_error = $2 where id = $1 and done_at is null and dead_at is null",
    [outboxId, error],
  );
}
