import { type TIMER_KINDS, timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { ESCALATES_AFTER_DAYS, EXPIRES_AFTER_DAYS } from "@starboard/domain/review";

const DAY_MS = 86_400_000;

/** What will be done about a request at its time, unless it is over by then. */
export async function setTimers(
  tx: Tx,
  { orgId, requestId, dueAt }: { orgId: string; requestId: string; dueAt: Date },
): Promise<void> {
  const timer = (kind: (typeof TIMER_KINDS)[number], daysAfterDue: number) => ({
    orgId,
    kind,
    subjectId: requestId,
    dueAt: new Date(dueAt.getTime() + daysAfterDue * DAY_MS),
  });
  await tx
    .insert(timers)
    .values([
      timer("review-request.remind", -1),
      timer("review-request.escalate", ESCALATES_AFTER_DAYS),
      timer("review-request.expire", EXPIRES_AFTER_DAYS),
    ]);
}
