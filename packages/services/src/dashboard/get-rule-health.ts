import type { Tx } from "@starboard/db/transaction";
import { teamsWithRole } from "@starboard/domain/actor";
import { DashboardScope } from "@starboard/domain/dashboard";
import { hideSmallCells, hideSmallComplements } from "@starboard/domain/small-cells";
import { RULES } from "@starboard/rules/registry";
import { type SQL, sql } from "drizzle-orm";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findNewestRuleset } from "./find-newest-ruleset.ts";
import { peopleInScope } from "./people-in-scope.ts";
import { scopeId } from "./scope-id.ts";

const PROBLEMS = RULES.filter(({ polarity }) => polarity === "problem");

/**
 * Of each rule that finds problems: in how many stories under the newest ruleset, how many people have dismissed it, and
 * how often a coach has overruled it. What somebody dismisses is theirs alone, so that column never shows a few.
 */
export const getRuleHealth = defineQuery({
  action: "dashboard.read",
  input: DashboardScope,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, actor, subject }) => {
    const { isAggregate } = subject;
    const scope = scopeId(actor.orgId, subject);
    const rulesetVersion = await findNewestRuleset(tx, scope);
    const people = peopleInScope(subject);
    const fires = await countFires(tx, scope, rulesetVersion);
    const ownFires = isAggregate
      ? await Promise.all(
          teamsWithRole(actor, ["lead"]).map((teamId) => countFires(tx, sql`${teamId}::uuid`, rulesetVersion)),
        )
      : [];
    const dismissed = await countByRule(
      tx,
      sql`select rule_id, count(distinct user_id)::int as n from finding_dismissals
        where shown_again_at is null and user_id in (${people}) group by rule_id`,
    );
    const overruled = await countByRule(
      tx,
      sql`select o.rule_id, count(*)::int as n from overrulings o
        join stories s on s.org_id = o.org_id and s.id = o.story_id
        where s.visibility = 'team' and s.archived_at is null and s.author_id in (${people}) group by o.rule_id`,
    );
    const counts = (of: ReadonlyMap<string, number>) => PROBLEMS.map(({ id }) => of.get(id) ?? 0);
    const shown = {
      fires: isAggregate ? hideSmallComplements(counts(fires), ownFires.map(counts)) : counts(fires),
      dismissed: hideSmallCells(counts(dismissed)),
      overruled: isAggregate ? hideSmallCells(counts(overruled)) : counts(overruled),
    };
    const [stories] = await countStories(tx, scope, rulesetVersion);
    return {
      isAggregate,
      rulesetVersion,
      stories: isAggregate ? null : (stories?.n ?? 0),
      rules: PROBLEMS.map(({ id, dimension, docs }, at) => ({
        ruleId: id,
        dimension,
        title: docs.claim,
        fires: shown.fires[at] ?? null,
        dismissed: shown.dismissed[at] ?? null,
        overruled: shown.overruled[at] ?? null,
      })),
    };
  },
});

const countFires = (tx: Tx, scope: SQL, version: string | null) =>
  countByRule(
    tx,
    sql`select rule_id, stories as n from rule_rollups where scope_id = ${scope} and ruleset_version = ${version}`,
  );

async function countStories(tx: Tx, scope: SQL, version: string | null) {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select coalesce(sum(count), 0)::int as n from rollups
    where scope_id = ${scope} and ruleset_version = ${version} and dimension = 'overall'`);
  return rows;
}

async function countByRule(tx: Tx, query: SQL): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ rule_id: string; n: number }>(query);
  return new Map(rows.map(({ rule_id, n }) => [rule_id, n]));
}
