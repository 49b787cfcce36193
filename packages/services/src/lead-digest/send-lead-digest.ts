import { leadDigests } from "@starboard/db/tables/lead-digests";
import { timers } from "@starboard/db/tables/timers";
import { sendLeadDigest as sendLeadDigestJob } from "@starboard/jobs/contracts/send-lead-digest";
import { eq } from "drizzle-orm";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { decideWeek } from "../notification/week-time.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { findLead } from "./find-lead.ts";
import { waitForLeadDigest } from "./wait-for-lead-digest.ts";

/**
 * One mail a local week, and the timer of the next. Who leads no team any more gets none and waits for none; who is
 * suspended or has switched it off waits on.
 */
export const sendLeadDigest = defineEffect({
  action: "lead-digest.send",
  job: sendLeadDigestJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, enqueue, audit }) => {
    const { orgId } = actor;
    const { userId } = payload;
    const lead = await findLead(tx, userId);
    if (!lead) return;
    const now = runtime.clock.now();
    if (!lead.isWritten) return waitForLeadDigest({ tx, orgId, userId, after: now });
    const { preferences, person } = lead;
    const told = await tx.select().from(leadDigests).where(eq(leadDigests.userId, userId));
    const isTold = (week: string) => told.some(({ localWeek }) => localWeek === week);
    const next = decideWeek({ timeZone: person.timeZone, preferences, now, isTold });
    if (next.act === "wait") {
      const timer = { orgId, kind: "lead-digest.send" as const, subjectId: userId, dueAt: next.until };
      await tx.insert(timers).values(timer).onConflictDoNothing();
      return;
    }
    await waitForLeadDigest({ tx, orgId, userId, after: now });
    const id = makeId(runtime.clock);
    const added = await tx
      .insert(leadDigests)
      .values({ orgId, id, userId, localWeek: next.week, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: leadDigests.id });
    // Another delivery was quicker by less than this transaction.
    if (added.length === 0) return;
    const mail = { orgId, template: "lead-digest" as const, subjectId: id, userId, kind: "lead-digest" as const };
    await queueMail({ tx, runtime, enqueue }, mail);
    audit({ subjectId: id, fields: ["week"] });
  },
});
