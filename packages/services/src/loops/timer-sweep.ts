import type { Pool } from "@starboard/db/client";
import { outbox } from "@starboard/db/tables/outbox";
import { TIMER_KINDS, timers } from "@starboard/db/tables/timers";
import { type Tx, withPerson } from "@starboard/db/transaction";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { escalateRequest } from "@starboard/jobs/contracts/escalate-request";
import { expireRequest } from "@starboard/jobs/contracts/expire-request";
import { forgetLeaver } from "@starboard/jobs/contracts/forget-leaver";
import { recountRollups } from "@starboard/jobs/contracts/recount-rollups";
import { remindReviewer } from "@starboard/jobs/contracts/remind-reviewer";
import { sendDigest } from "@starboard/jobs/contracts/send-digest";
import { sendLeadDigest } from "@starboard/jobs/contracts/send-lead-digest";
import { welcomeReviewer } from "@starboard/jobs/contracts/welcome-reviewer";
import type { Logger } from "@starboard/observability/logger";
import { and, inArray, sql } from "drizzle-orm";
import { type Loop, startLoop } from "./loop.ts";

const EVERY_MS = 15_000;
const ROWS = 500;

/** Who holds this lock for long (the demo, while it writes the past) keeps every timer from going off. */
export const TIMER_LOCK = 7_265_003;

type Timer = typeof timers.$inferSelect;

const ENTRY_OF: Readonly<Record<(typeof TIMER_KINDS)[number], (timer: Timer) => ReturnType<typeof outboxEntryFor>>> = {
  "review-request.remind": ({ orgId, subjectId: requestId, dueAt }) =>
    outboxEntryFor(remindReviewer, { orgId, requestId, dueAt: dueAt.toISOString() }),
  "review-request.escalate": ({ orgId, subjectId: requestId, dueAt }) =>
    outboxEntryFor(escalateRequest, { orgId, requestId, dueAt: dueAt.toISOString() }),
  "availability.return": ({ orgId, subjectId: userId, dueAt }) =>
    outboxEntryFor(welcomeReviewer, { orgId, userId, dueAt: dueAt.toISOString() }),
  "digest.send": ({ orgId, subjectId: userId, dueAt }) =>
    outboxEntryFor(sendDigest, { orgId, userId, dueAt: dueAt.toISOString() }),
  "lead-digest.send": ({ orgId, subjectId: userId, dueAt }) =>
    outboxEntryFor(sendLeadDigest, { orgId, userId, dueAt: dueAt.toISOString() }),
  "review-request.expire": ({ orgId, subjectId: requestId }) => outboxEntryFor(expireRequest, { orgId, requestId }),
  "leaver.forget": ({ orgId, subjectId: userId, dueAt }) =>
    outboxEntryFor(forgetLeaver, { orgId, userId, dueAt: dueAt.toISOString() }),
  "rollup.recount": ({ orgId, dueAt }) => outboxEntryFor(recountRollups, { orgId, dueAt: dueAt.toISOString() }),
};

const KINDS = [...TIMER_KINDS];

/** Turns due timers into outbox rows, each once: two sweeps at the same time, or none for an hour, end the same. */
export function startTimerSweep({ pool, logger }: { pool: Pool; logger: Logger }): Loop {
  return startLoop({
    name: "timer-sweep",
    everyMs: EVERY_MS,
    logger,
    run: () => timerRound(pool),
  });
}

/** One look at what is due. @returns whether more is waiting */
export const timerRound = (pool: Pool): Promise<boolean> =>
  withPerson(pool, null, async (tx) => (await sweepTimers(tx)) === ROWS);

/** One sweep inside the caller's transaction. @returns how many timers went off */
async function sweepTimers(tx: Tx): Promise<number> {
  const lock = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(${TIMER_LOCK}) as held`);
  if (!lock.rows[0]?.held) return 0;
  const due = await tx
    .select()
    .from(timers)
    // A kind of a newer release's waits for that release.
    .where(and(inArray(timers.kind, KINDS), sql`${timers.firedAt} is null and ${timers.dueAt} <= now()`))
    .orderBy(timers.dueAt)
    .limit(ROWS)
    .for("update", { skipLocked: true });
  for (const timer of due) {
    await tx
      .insert(outbox)
      // By the clock that found it due, and no effect's clock is before it.
      .values({ ...ENTRY_OF[timer.kind](timer), orgId: timer.orgId, createdAt: sql`now()` })
      .onConflictDoNothing({ target: outbox.dedupeKey });
    await tx
      .update(timers)
      .set({ firedAt: sql`now()` })
      .where(
        sql`${timers.orgId} = ${timer.orgId} and ${timers.kind} = ${timer.kind}
          and ${timers.subjectId} = ${timer.subjectId} and ${timers.dueAt} = ${timer.dueAt}`,
      );
  }
  return due.length;
}
