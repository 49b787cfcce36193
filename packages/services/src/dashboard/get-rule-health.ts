import { together } from "@starboard/db/together";
import type { Tx } from "@starboard/db/transaction";
import { teamsWithRole } from "@starboard/domain/actor";
import { compareVersions, DashboardScope } from "@starboard/domain/dashboard";
import { hideSmallCells, hideSmallComplements, tellOfPeople } from "@starboard/domain/small-cells";
import { RULES } from "@starboard/rules/registry";
import { type SQL, sql } from "drizzle-orm";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { defineQuery } from "../verb/define-query.ts";
import { peopleInScope } from "./people-in-scope.ts";
import { scopeId } from "./scope-id.ts";

const PROBLEMS = RULES.filter(({ polarity }) => polarity === "problem");

/**
 * Of each rule that finds problems: in how many stories under the newest ruleset, how many people have dismissed it, and
 * how often a coach has overruled it. What somebody dismisses is theirs alone: that column is in fives for everybody, so
 * that a team and a cohort of it, or today and yesterday, do not tell of one person.
 */
export const getRuleHealth = defineQuery({
  action: "dashboard.read",
  input: DashboardScope,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, actor, subject }) => {
    const { isAggregate } = subject;
    const scope = scopeId(actor.orgId, subject);
    const { rulesetVersion, stories, people, fires, dismissed, overruled } = await readRules(
      tx,
      scope,
      peopleInScope(subject),
    );
    const ownFires = isAggregate
      ? await together(
          teamsWithRole(actor, ["lead"]).map((teamId) => countFires(tx, sql`${teamId}::uuid`, rulesetVersion)),
        )
      : [];
    const counts = (of: ReadonlyMap<string, number>) => PROBLEMS.map(({ id }) => of.get(id) ?? 0);
    const shown = {
      fires: isAggregate ? hideSmallComplements(counts(fires), ownFires.map(counts)) : counts(fires),
      dismissed: counts(dismissed).map((count) => tellOfPeople(count, people)),
      overruled: isAggregate ? hideSmallCells(counts(overruled)) : counts(overruled),
    };
    return {
      isAggregate,
      rulesetVersion,
      stories: isAggregate ? null : stories,
      rules: PROBLEMS.map(({ id, dimension, claim }, at) => ({
        ruleId: id,
        dimension,
        title: claim,
        fires: shown.fires[at] ?? null,
        dismissed: shown.dismissed[at] ?? null,
        overruled: shown.overruled[at] ?? null,
      })),
    };
  },
});

interface Count {
  of: "people" | "stories" | "fires" | "dismissed" | "overruled";
  /** Null of people and stories. */
  rule: string | null;
  /** Null of what holds for all rulesets. */
  version: string | null;
  n: number;
}

/** All counts of a scope in one statement; of stories and of what fires those under its newest ruleset. */
async function readRules(tx: Tx, scope: SQL, people: SQL) {
  const { rows } = await tx.execute<Count & Record<string, unknown>>(sql`
    with people as materialized (${people})
    select 'people' as of, null as rule, null as version, count(*)::int as n from people
    union all
    select 'stories' as of, null as rule, ruleset_version as version, sum(count)::int as n from rollups
    where scope_id = ${scope} and dimension = 'overall' and count > 0 group by ruleset_version
    union all
    select 'fires', rule_id, ruleset_version, stories from rule_rollups where scope_id = ${scope}
    union all
    select 'dismissed', rule_id, null, count(distinct user_id)::int from finding_dismissals
    where shown_again_at is null and user_id in (select user_id from people) group by rule_id
    union all
    select 'overruled', o.rule_id, null, count(*)::int from overrulings o
    join stories s on s.org_id = o.org_id and s.id = o.story_id
    where s.visibility = 'team' and s.archived_at is null and s.author_id in (select user_id from people)
    group by o.rule_id`);
  const versions = rows.flatMap(({ of, version }) => (of === "stories" ? (version ?? []) : []));
  const rulesetVersion = versions.sort(compareVersions).at(-1) ?? null;
  const countsOf = (wanted: Count["of"], version: string | null) =>
    new Map(
      rows.flatMap((row) => (row.of === wanted && row.version === version ? [[row.rule ?? "", row.n] as const] : [])),
    );
  return {
    rulesetVersion,
    people: rows.find((row) => row.of === "people")?.n ?? 0,
    stories: rows.find((row) => row.of === "stories" && row.version === rulesetVersion)?.n ?? 0,
    fires: countsOf("fires", rulesetVersion),
    dismissed: countsOf("dismissed", null),
    overruled: countsOf("overruled", null),
  };
}

/** Of one of the lead's own teams. */
async function countFires(tx: Tx, scope: SQL, version: string | null): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ rule_id: string; n: number }>(
    sql`select rule_id, stories as n from rule_rollups where scope_id = ${scope} and ruleset_version = ${version}`,
  );
  return new Map(rows.map(({ rule_id, n }) => [rule_id, n]));
}
