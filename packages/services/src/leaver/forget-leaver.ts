import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { forgetLeaver as forgetLeaverJob } from "@starboard/jobs/contracts/forget-leaver";
import { eq, sql } from "drizzle-orm";
import { eraseMembership } from "../privacy/erase-membership.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { waitToForget } from "./wait-to-forget.ts";

const DAY_MS = 86_400_000;

/**
 * Deletes what somebody who has left wrote in the organisation, once it has been kept for as long as the organisation
 * keeps it. Who belongs again, or has left again since, is left alone; what is to be kept longer by now waits on.
 */
export const forgetLeaver = defineEffect({
  action: "leaver.forget",
  job: forgetLeaverJob,
  compute: async () => null,
  apply: async ({ tx, actor: { orgId }, runtime, payload: { userId }, enqueue, audit }) => {
    // Stories before memberships, as everybody who locks both does.
    await tx.execute(sql`select from stories where author_id = ${userId} order by id for update`);
    const [left] = await tx.select().from(memberships).where(eq(memberships.userId, userId)).for("update");
    const [here] = await tx
      .select({ days: organisations.leaverDays })
      .from(organisations)
      .where(eq(organisations.id, orgId));
    if (left?.state !== "removed" || left.leftAt === null || here?.days == null) return;
    const now = runtime.clock.now();
    if (left.leftAt.getTime() + here.days * DAY_MS > now.getTime()) return waitToForget(tx, { orgId, userId, now });
    await eraseMembership({ tx, enqueue }, { orgId, userId });
    audit({ subjectId: userId, fields: ["stories", "notifications", "membership"] });
  },
});
