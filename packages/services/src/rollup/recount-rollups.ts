import { rollupRecounts } from "@starboard/db/tables/rollup-recounts";
import type { Tx } from "@starboard/db/transaction";
import { recountRollups as recountRollupsJob } from "@starboard/jobs/contracts/recount-rollups";
import { sql } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { ADD_TO_ROLLUP, ADD_TO_RULES, ROLLUP_ORDER, RULE_ORDER } from "./apply-rollup-deltas.ts";
import { DRIFT } from "./find-drift.ts";
import { findFactDrift, repairFacts } from "./recount-facts.ts";

/** Counts the stories behind the rollups again, puts right what differs and keeps how much it was. */
export const recountRollups = defineEffect({
  action: "rollup.recount",
  job: recountRollupsJob,
  compute: ({ read }) => read(countDrift),
  apply: async ({ tx, actor, runtime, computed, audit }) => {
    const { orgId } = actor;
    const drift = computed === 0 ? 0 : await repair(tx, orgId);
    if (drift > 0) runtime.logger.error({ orgId, rows: drift }, "rollups differed from a recount and were put right");
    await forgetEmpty(tx);
    const recount = { recountedAt: runtime.clock.now(), drift };
    await tx
      .insert(rollupRecounts)
      .values({ orgId, ...recount })
      .onConflictDoUpdate({ target: rollupRecounts.orgId, set: recount });
    audit({ subjectId: orgId, fields: drift > 0 ? ["rollups"] : [] });
  },
});

/** @returns how many rollups, and stories in the facts of readiness, differ from a recount at this moment */
export async function countDrift(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ rows: number }>(sql`
    with ${DRIFT} select ((select count(*) from drift) + (select count(*) from rule_drift))::int as rows`);
  return (rows[0]?.rows ?? 0) + (await findFactDrift(tx)).storyIds.length;
}

/** One at a time: two recounts of one moment would both add what is missing. */
async function repair(tx: Tx, orgId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rollup.recount ${orgId}`}, 0))`);
  const facts = await repairFacts(tx);
  const { rowCount } = await tx.execute(sql`
    with ${DRIFT}
    insert into rollups (org_id, scope_id, ruleset_version, dimension, day, count, sum, histogram)
    select ${orgId}::uuid, drift.* from drift order by ${ROLLUP_ORDER}
    ${ADD_TO_ROLLUP}`);
  const rules = await tx.execute(sql`
    with ${DRIFT}
    insert into rule_rollups (org_id, scope_id, ruleset_version, rule_id, stories)
    select ${orgId}::uuid, rule_drift.* from rule_drift order by ${RULE_ORDER}
    ${ADD_TO_RULES}`);
  return facts + (rowCount ?? 0) + (rules.rowCount ?? 0);
}

/** A day from which every story has moved on leaves empty rows; those that somebody holds stay for the next time. */
async function forgetEmpty(tx: Tx): Promise<void> {
  await tx.execute(sql`
    delete from rollups where ctid = any(array(
      select ctid from rollups where count = 0 and sum = 0 and histogram = array_fill(0, array[101])
      order by ${ROLLUP_ORDER} for update skip locked))`);
  await tx.execute(sql`
    delete from rule_rollups where ctid = any(array(
      select ctid from rule_rollups where stories = 0 order by ${RULE_ORDER} for update skip locked))`);
}
