import { digests } from "@starboard/db/tables/digests";
import { memberships } from "@starboard/db/tables/memberships";
import { notifications } from "@starboard/db/tables/notifications";
import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import { paceOf } from "@starboard/domain/mail-paces";
import { NOTIFICATION_KINDS } from "@starboard/domain/notification-kinds";
import { sendDigest as sendDigestJob } from "@starboard/jobs/contracts/send-digest";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { decideDigest } from "./digest-time.ts";
import { loadMailPreferences } from "./load-mail-preferences.ts";
import { localDate } from "./local-time.ts";
import { waitForDigest } from "./wait-for-digest.ts";

/**
 * One mail a local day with what the person has not read and was not mailed already. A timer that comes too early (the
 * hour was changed), in the quiet hours (a long outage, a zone changed meanwhile) or a second time waits for the next.
 */
export const sendDigest = defineEffect({
  action: "digest.send",
  job: sendDigestJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, enqueue, audit }) => {
    const { userId } = payload;
    const { orgId } = actor;
    const person = await findRecipient(tx, userId);
    if (!(person && (await isActive(tx, userId)))) return;
    const now = runtime.clock.now();
    const preferences = (await loadMailPreferences(tx, [userId])).of(userId);
    const waiting = and(
      eq(notifications.userId, userId),
      isNull(notifications.readAt),
      isNull(notifications.digestId),
      eq(notifications.mailPace, "daily"),
      // What was switched off since it came is not told.
      inArray(
        notifications.kind,
        NOTIFICATION_KINDS.filter((kind) => paceOf(preferences.paces, kind) !== "off"),
      ),
    );
    const [news] = await tx.select({ id: notifications.id }).from(notifications).where(waiting).limit(1);
    if (!news) return;
    const { timeZone } = person;
    const isToldToday = await hasDigest(tx, userId, localDate(timeZone, now));
    const next = decideDigest({ timeZone, preferences, now, sentOn: () => isToldToday });
    if (next.act === "none") return;
    if (next.act === "wait") {
      const timer = { orgId, kind: "digest.send" as const, subjectId: userId, dueAt: next.until };
      await tx.insert(timers).values(timer).onConflictDoNothing();
      return;
    }
    const id = makeId(runtime.clock);
    const added = await tx
      .insert(digests)
      .values({ orgId, id, userId, localDate: next.day, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: digests.id });
    // Another delivery was quicker by less than this transaction: what came since waits for tomorrow.
    if (added.length === 0) return waitForDigest({ tx, orgId, userId, after: now });
    await tx.update(notifications).set({ digestId: id }).where(waiting);
    await queueMail({ tx, runtime, enqueue }, { orgId, template: "digest", subjectId: id, userId, kind: "digest" });
    audit({ subjectId: id, fields: ["notifications"] });
  },
});

async function isActive(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ state: memberships.state }).from(memberships).where(eq(memberships.userId, userId));
  return row?.state === "active";
}

async function hasDigest(tx: Tx, userId: string, day: string): Promise<boolean> {
  const rows = await tx
    .select({ id: digests.id })
    .from(digests)
    .where(and(eq(digests.userId, userId), eq(digests.localDate, day)));
  return rows.length > 0;
}
