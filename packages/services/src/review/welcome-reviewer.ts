import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { isAwayOn } from "@starboard/domain/availability";
import { welcomeReviewer as welcomeReviewerJob } from "@starboard/jobs/contracts/welcome-reviewer";
import { and, eq } from "drizzle-orm";
import { localDate } from "../notification/local-time.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { offerToWaiting } from "./offer-to-waiting.ts";

/** A coach is back from days away: as many waiting requests as they take are tried again. Nothing while the leave was made longer. */
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
    if (!member || isAwayOn(member, localDate(here?.timeZone ?? "UTC", runtime.clock.now()))) return;
    await offerToWaiting(tx, enqueue, { orgId, userId, isPeer: false, places: member.reviewCapacity });
    audit({ subjectId: userId });
  },
});
