import { auditEntries } from "@starboard/db/tables/audit-entries";
import { memberships } from "@starboard/db/tables/memberships";
import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { enterTenant, type Tx } from "@starboard/db/transaction";
import { erasePerson as erasePersonJob } from "@starboard/jobs/contracts/erase-person";
import { and, eq, isNull, sql } from "drizzle-orm";
import { eraseAccount } from "../identity/erase-account.ts";
import { makeId } from "../make-id.ts";
import { type EffectContext, runEffect } from "../verb/run-effect.ts";
import { eraseMembership } from "./erase-membership.ts";

const run = (context: EffectContext, { requestId }: { requestId: string }): Promise<void> => {
  const { runtime } = context;
  return runEffect(context, {
    orgId: null,
    compute: async () => null,
    apply: async ({ tx, effects }) => {
      const [request] = await tx
        .select({ userId: privacyRequests.userId })
        .from(privacyRequests)
        .where(and(eq(privacyRequests.id, requestId), isNull(privacyRequests.doneAt)))
        .for("update");
      if (!request) return;
      const { userId } = request;
      const receipt: Record<string, number> = {};
      const add = (erased: Record<string, number>) => {
        for (const [what, n] of Object.entries(erased)) receipt[what] = (receipt[what] ?? 0) + n;
      };
      for (const orgId of await listMemberships(tx, userId)) {
        await enterTenant(tx, orgId);
        add(await eraseMembership({ tx, enqueue: effects.enqueue }, { orgId, userId }));
        await tx.insert(auditEntries).values({
          orgId,
          id: makeId(runtime.clock),
          action: "person.erase",
          actorId: null,
          subjectId: userId,
          fields: ["stories", "notifications", "membership", "identity"],
          createdAt: runtime.clock.now(),
        });
      }
      add(await eraseAccount(tx, userId));
      await leaveTenant(tx);
      await tx
        .delete(privacyRequests)
        .where(and(eq(privacyRequests.userId, userId), eq(privacyRequests.kind, "export")));
      await tx
        .update(privacyRequests)
        .set({ receipt, doneAt: runtime.clock.now() })
        .where(eq(privacyRequests.id, requestId));
    },
  });
};

/** Where the person belongs or belonged: read as that person, whom the fence shows their own memberships. */
async function listMemberships(tx: Tx, userId: string): Promise<string[]> {
  await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
  const rows = await tx.select({ orgId: memberships.orgId }).from(memberships).where(eq(memberships.userId, userId));
  await tx.execute(sql`select set_config('app.user_id', '', true)`);
  return rows.map(({ orgId }) => orgId).sort();
}

const leaveTenant = (tx: Tx) => tx.execute(sql`select set_config('app.org_id', '', true)`);

/** Erases a person in one transaction: all of it or nothing, and once. */
export const erasePerson = Object.assign(run, { job: erasePersonJob });
