import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
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
  const dueAt = nextDigestTime(person.timeZone, of(userId), after);
  if (dueAt)
    await tx.insert(timers).values({ orgId, kind: "digest.send", subjectId: userId, dueAt }).onConflictDoNothing();
}
