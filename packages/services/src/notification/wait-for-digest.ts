import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { nextDigestTime } from "./digest-time.ts";
import { loadMailPreferences } from "./load-mail-preferences.ts";

interface Waiting {
  tx: Tx;
  orgId: string;
  userId: string;
  after: Date;
}

/** Sets the timer of the person's next digest; there is one for each day, however much there is to tell. */
export async function waitForDigest({ tx, orgId, userId, after }: Waiting): Promise<void> {
  const person = await findRecipient(tx, userId);
  if (!person) return;
  const { of } = await loadMailPreferences(tx, [userId]);
  const gone = await findLastGone(tx, userId);
  const dueAt = nextDigestTime(person.timeZone, of(userId), gone && gone > after ? gone : after);
  if (dueAt)
    await tx.insert(timers).values({ orgId, kind: "digest.send", subjectId: userId, dueAt }).onConflictDoNothing();
}

/** One that has gone off does so no more: where a clock is behind the database's, it would be set for nothing. */
async function findLastGone(tx: Tx, userId: string): Promise<Date | null> {
  const [last] = await tx
    .select({ dueAt: timers.dueAt })
    .from(timers)
    .where(and(eq(timers.kind, "digest.send"), eq(timers.subjectId, userId), isNotNull(timers.firedAt)))
    .orderBy(desc(timers.dueAt))
    .limit(1);
  return last?.dueAt ?? null;
}
