import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { isAwayOn } from "@starboard/domain/availability";
import { welcomeReviewer as welcomeReviewerJob } from "@starboard/jobs/contracts/welcome-reviewer";
import { and, eq } from "drizzle-orm";
import { localDate } from "../notification/local-time.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { offerToWaiting } from "./offer-to-waiting.ts";
import { waitForReturn } from "./wait-for-return.ts";

/**
 * A coach is back from days away: as many waiting requests as they take are tried again. Who is away still, as the leave
 * was made longer or the organisation has moved to a zone in which that day is not over, is waited for again.
 */
export const welcomeReviewer = defineEffect({
  action: "availability.return",
  job: welcomeReviewerJob,
  compute: async () => null,
  apply: async ({ tx, runtime, payload: { orgId, userId }, enqueue, audit }) => {
    const [here] = await tx.select({ timeZone: organisations.timeZone }).from(organisations);
    const [member] = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.userId, userId), eq(memberships.state, "active")));
    if (!member) return;
    const now = runtime.clock.now();
    if (isAwayOn(member, localDate(here?.timeZone ?? "UTC", now)))
      return waitForReturn({ tx, orgId, userId, awayUntil: member.awayUntil, now });
    await offerToWaiting(tx, enqueue, { orgId, userId, isPeer: false, places: member.reviewCapacity });
    audit({ subjectId: userId });
  },
});
