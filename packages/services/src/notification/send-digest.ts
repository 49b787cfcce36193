import { digests } from "@starboard/db/tables/digests";
import { memberships } from "@starboard/db/tables/memberships";
import { notifications } from "@starboard/db/tables/notifications";
import type { Tx } from "@starboard/db/transaction";
import { MAILED_KINDS } from "@starboard/domain/notification";
import { sendDigest as sendDigestJob } from "@starboard/jobs/contracts/send-digest";
import { and, eq, isNull, notInArray } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { isDigestTime } from "./digest-time.ts";
import { localDate } from "./local-time.ts";
import { waitForDigest } from "./wait-for-digest.ts";

/**
 * One mail a local day with what the person has not read and was not mailed already. A timer that comes in the
 * person's night (a long outage, a zone changed meanwhile) waits for the next morning.
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
    if (!isDigestTime(person.timeZone, now)) return waitForDigest({ tx, orgId, userId, after: now });
    const waiting = and(
      eq(notifications.userId, userId),
      isNull(notifications.readAt),
      isNull(notifications.digestId),
      notInArray(notifications.kind, [...MAILED_KINDS]),
    );
    const [news] = await tx.select({ id: notifications.id }).from(notifications).where(waiting).limit(1);
    if (!news) return;
    const id = makeId(runtime.clock);
    const day = localDate(person.timeZone, now);
    const added = await tx
      .insert(digests)
      .values({ orgId, id, userId, localDate: day, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: digests.id });
    // Today's has gone out: what came since has its own timer, or gets one here.
    if (added.length === 0) return waitForDigest({ tx, orgId, userId, after: now });
    await tx.update(notifications).set({ digestId: id }).where(waiting);
    await queueMail({ tx, runtime, enqueue }, { orgId, template: "digest", subjectId: id });
    audit({ subjectId: id, fields: ["notifications"] });
  },
});

async function isActive(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ state: memberships.state }).from(memberships).where(eq(memberships.userId, userId));
  return row?.state === "active";
}
