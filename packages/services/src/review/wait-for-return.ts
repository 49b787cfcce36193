import { organisations } from "@starboard/db/tables/organisations";
import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { localDate, startOfNextDay } from "../notification/local-time.ts";

interface Leave {
  tx: Tx;
  orgId: string;
  userId: string;
  /** The last day away; null without a leave. */
  awayUntil: string | null;
  now: Date;
}

/** Sets the timer of a coach's return: the first hour of the day after the last one away, on the organisation's clocks. */
export async function waitForReturn({ tx, orgId, userId, awayUntil, now }: Leave): Promise<void> {
  const [here] = await tx.select({ timeZone: organisations.timeZone }).from(organisations);
  const timeZone = here?.timeZone ?? "UTC";
  if (awayUntil === null || awayUntil < localDate(timeZone, now)) return;
  const dueAt = startOfNextDay(timeZone, awayUntil);
  await tx
    .insert(timers)
    .values({ orgId, kind: "availability.return", subjectId: userId, dueAt })
    .onConflictDoNothing();
}
