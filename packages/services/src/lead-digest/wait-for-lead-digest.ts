import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { findRecipient } from "../identity/find-recipient.ts";
import { loadMailPreferences } from "../notification/load-mail-preferences.ts";
import { nextWeekTime } from "../notification/week-time.ts";

interface Waiting {
  tx: Tx;
  orgId: string;
  userId: string;
  after: Date;
}

/** Sets the timer of a lead's next weekly mail; there is one for each week and hour, however often it is asked for. */
export async function waitForLeadDigest({ tx, orgId, userId, after }: Waiting): Promise<void> {
  const person = await findRecipient(tx, userId);
  if (!person) return;
  const preferences = (await loadMailPreferences(tx, [userId])).of(userId);
  const dueAt = nextWeekTime(person.timeZone, preferences, after);
  await tx.insert(timers).values({ orgId, kind: "lead-digest.send", subjectId: userId, dueAt }).onConflictDoNothing();
}
