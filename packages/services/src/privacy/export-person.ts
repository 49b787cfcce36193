import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { withPerson } from "@starboard/db/transaction";
import { exportPerson as exportPersonJob } from "@starboard/jobs/contracts/export-person";
import { and, eq, isNull } from "drizzle-orm";
import { type EffectContext, runEffect } from "../verb/run-effect.ts";
import { collectAccount } from "./collect-account.ts";
import { collectMembership } from "./collect-membership.ts";

const run = (context: EffectContext, { requestId }: { requestId: string }): Promise<void> => {
  const { runtime } = context;
  const collect = async () => {
    const found = await withPerson(runtime.pool, null, async (tx) => {
      const [request] = await tx.select().from(privacyRequests).where(eq(privacyRequests.id, requestId));
      return request && !request.doneAt ? request.userId : null;
    });
    const account = found ? await collectAccount(runtime, found) : null;
    if (!(found && account)) return null;
    const organisations: Awaited<ReturnType<typeof collectMembership>>[] = [];
    for (const { orgId } of account.memberships) organisations.push(await collectMembership(runtime, orgId, found));
    const { memberships, ...person } = account;
    const receipt: Record<string, number> = { organisations: memberships.length };
    for (const { counts } of organisations) {
      for (const [what, n] of Object.entries(counts)) receipt[what] = (receipt[what] ?? 0) + n;
    }
    const file = JSON.stringify({ ...person, organisations: organisations.map(({ rows }) => rows) }, null, 2);
    return { file, receipt };
  };
  return runEffect(context, {
    orgId: null,
    compute: collect,
    apply: async ({ tx, computed }) => {
      if (!computed) return;
      await tx
        .update(privacyRequests)
        .set({ ...computed, doneAt: runtime.clock.now() })
        .where(and(eq(privacyRequests.id, requestId), isNull(privacyRequests.doneAt)));
    },
  });
};

/** Puts an export together. A person who is gone meanwhile gets none. */
export const exportPerson = Object.assign(run, { job: exportPersonJob });
