import { memberships } from "@starboard/db/tables/memberships";
import { notifications } from "@starboard/db/tables/notifications";
import type { Tx } from "@starboard/db/transaction";
import { chooseMail } from "@starboard/domain/mail-paces";
import { FAREWELL_KINDS, type NotificationKind } from "@starboard/domain/notification-kinds";
import { notify } from "@starboard/jobs/contracts/notify";
import { and, eq, inArray } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { findAudience } from "./find-audience.ts";
import { loadMailPreferences } from "./load-mail-preferences.ts";
import { localHour } from "./local-time.ts";
import { waitForDigest } from "./wait-for-digest.ts";

/** Turns one event into a notification for each person it concerns, and a mail, at once, in the next digest or not at all as that person has chosen. */
export const fanOut = defineEffect({
  action: "notification.fan-out",
  job: notify,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, occurredAt, enqueue, audit, announce }) => {
    const { kind, subjectId, eventId } = payload;
    const { orgId } = actor;
    const now = runtime.clock.now();
    const audience = await findAudience({ tx, orgId, now }, payload);
    if (!audience) return;
    const { actorId, userIds, isPart } = audience;
    const reachable = await findReachable(tx, kind, userIds);
    const { of } = await loadMailPreferences(tx, reachable);
    for (const userId of reachable) {
      const person = await findRecipient(tx, userId);
      const mailPace = chooseMail(of(userId), kind, localHour(person?.timeZone ?? "UTC", now));
      const id = makeId(runtime.clock);
      const added = await tx
        .insert(notifications)
        .values({ orgId, id, userId, kind, subjectId, actorId, eventId, mailPace, createdAt: occurredAt })
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      if (added.length === 0) continue;
      if (mailPace === "at-once") {
        const mail = { orgId, template: "notification" as const, subjectId: id, userId, kind };
        await queueMail({ tx, runtime, enqueue }, mail);
      }
      if (mailPace === "daily") await waitForDigest({ tx, orgId, userId, after: now });
      announce({ topic: "notification", id, audience: [userId] });
    }
    if (isPart) enqueue(notify, { orgId, kind, subjectId, eventId: makeId(runtime.clock) });
    audit({ subjectId, fields: [kind] });
  },
});

/** In one order. Who cannot come in hears nothing more from here but that. */
async function findReachable(tx: Tx, kind: NotificationKind, userIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(userIds)].sort();
  if (wanted.length === 0 || FAREWELL_KINDS.includes(kind)) return wanted;
  const active = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(inArray(memberships.userId, wanted), eq(memberships.state, "active")));
  const reachable = new Set(active.map(({ userId }) => userId));
  return wanted.filter((userId) => reachable.has(userId));
}
