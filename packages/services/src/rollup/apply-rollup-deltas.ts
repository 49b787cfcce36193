import type { Tx } from "@starboard/db/transaction";
import type { RollupDelta, RuleDelta } from "@starboard/domain/rollup";
import { sql } from "drizzle-orm";

/** Rows are written in one order by everybody, so that no two writers wait for each other. */
export const ROLLUP_ORDER = sql`scope_id, ruleset_version collate "C", dimension collate "C", day`;

/** What a row that is there already becomes: changes are added, so that they may come in any order. */
export const ADD_TO_ROLLUP = sql`
  on conflict (org_id, scope_id, ruleset_version, dimension, day) do update
    set count = rollups.count + excluded.count, sum = rollups.sum + excluded.sum,
      histogram = (select array_agg(kept + more order by score)
        from unnest(rollups.histogram, excluded.histogram) with ordinality as bins (kept, more, score))`;

export const RULE_ORDER = sql`scope_id, ruleset_version collate "C", rule_id collate "C"`;
export const ADD_TO_RULES = sql`
  on conflict (org_id, scope_id, ruleset_version, rule_id) do update
    set stories = rule_rollups.stories + excluded.stories`;

/** As `applyRollupDeltas`, of the rules; after it, as everybody who writes both does. */
export async function applyRuleDeltas(tx: Tx, orgId: string, deltas: readonly RuleDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  const column = (read: (delta: RuleDelta) => unknown) => sql`${sql.param(deltas.map(read))}`;
  await tx.execute(sql`
    insert into rule_rollups (org_id, scope_id, ruleset_version, rule_id, stories)
    select ${orgId}::uuid, t.*
    from unnest(${column((delta) => delta.scopeId)}::uuid[], ${column((delta) => delta.rulesetVersion)}::text[],
      ${column((delta) => delta.ruleId)}::text[], ${column((delta) => delta.stories)}::int[])
      as t (scope_id, ruleset_version, rule_id, stories)
    order by ${RULE_ORDER}
    ${ADD_TO_RULES}`);
}

/** Adds to the organisation's rollups in one statement, and has them recounted when the hour is over. */
export async function applyRollupDeltas(tx: Tx, orgId: string, deltas: readonly RollupDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  const column = (read: (delta: RollupDelta) => unknown) => sql`${sql.param(deltas.map(read))}`;
  await tx.execute(sql`
    insert into rollups (org_id, scope_id, ruleset_version, dimension, day, count, sum, histogram)
    select ${orgId}::uuid, t.scope_id, t.ruleset_version, t.dimension, t.day, t.count, t.sum, t.histogram::int[]
    from unnest(${column((delta) => delta.scopeId)}::uuid[], ${column((delta) => delta.rulesetVersion)}::text[],
      ${column((delta) => delta.dimension)}::text[], ${column((delta) => delta.day)}::date[],
      ${column((delta) => delta.count)}::int[], ${column((delta) => delta.sum)}::bigint[],
      ${column((delta) => `{${delta.histogram.join(",")}}`)}::text[])
      as t (scope_id, ruleset_version, dimension, day, count, sum, histogram)
    order by ${ROLLUP_ORDER}
    ${ADD_TO_ROLLUP}`);
  await tx.execute(sql`
    insert into timers (org_id, kind, subject_id, due_at)
    values (${orgId}, 'rollup.recount', ${orgId}, date_trunc('hour', now()) + interval '1 hour')
    on conflict do nothing`);
}
