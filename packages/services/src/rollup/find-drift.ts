import { ROLLUP_DIMENSIONS } from "@starboard/domain/rollup";
import { sql } from "drizzle-orm";
import { COHORT_SCOPE } from "./cohort-scope.ts";
import { COUNTS_ON } from "./counts-on.ts";

/** The score and each dimension as columns of their own; which of them a row of a grouping set is about. */
const SCORES = ROLLUP_DIMENSIONS.map((_, at) => sql.raw(`score_${at}`));
const all = sql.join(SCORES, sql`, `);
const values = sql.join(
  SCORES.map((name, at) =>
    at === 0 ? sql`p.score as ${name}` : sql`p.dimension_scores[${sql.raw(`${at}`)}] as ${name}`,
  ),
  sql`, `,
);
const sets = sql.join(
  SCORES.map((name) => sql`(scopes, ruleset_version, day, ${name})`),
  sql`, `,
);
/** `grouping` sets a bit for each column that is left out, the last column's first. */
const dimension = sql.join(
  ROLLUP_DIMENSIONS.map((name, at) => {
    const others = 2 ** ROLLUP_DIMENSIONS.length - 1 - 2 ** (ROLLUP_DIMENSIONS.length - 1 - at);
    return sql.raw(`when ${others} then '${name}'`);
  }),
  sql` `,
);

/**
 * Rollups that differ from a recount of the organisation's stories, with what is missing from each: one statement, so
 * that stories and rollups are seen at one moment. What a writer adds meanwhile is no drift, and adds to the repair.
 * Each story is looked at once: authors who sit in the same teams are counted together before their teams are told apart.
 */
export const DRIFT = sql`
  seats as (
    select m.org_id, m.user_id, array_agg(part order by part) as scopes
    from (select org_id, user_id, team_id as scope_id from team_members where roles @> '{candidate}'
          union select org_id, user_id, org_id from team_members where roles @> '{candidate}') seat
    join memberships m on m.org_id = seat.org_id and m.user_id = seat.user_id and m.state = 'active'
    cross join unnest(array_remove(array[scope_id, ${COHORT_SCOPE}], null)) as part
    group by m.org_id, m.user_id),
  counting as (
    select s.org_id, s.id, seats.scopes from stories s
    join seats on seats.org_id = s.org_id and seats.user_id = s.author_id
    where s.visibility = 'team' and s.archived_at is null),
  standings as (
    select c.scopes, p.ruleset_version, p.evaluated_on as day, ${values}
    from counting c join story_current_evaluations p on p.org_id = c.org_id and p.story_id = c.id),
  last_of_day as (
    select distinct on (e.story_id, e.ruleset_version, ${COUNTS_ON})
      c.scopes, e.story_id, e.ruleset_version, ${COUNTS_ON} as day, e.score
    from counting c join evaluations e on e.org_id = c.org_id and e.story_id = c.id
    where exists (select from story_current_evaluations p where p.org_id = c.org_id and p.story_id = c.id)
    order by e.story_id, e.ruleset_version, ${COUNTS_ON}, e.created_at desc, e.id desc),
  steps as (
    select *, lag(score) over (partition by story_id, ruleset_version order by day) as before from last_of_day),
  moves as (
    select scopes, ruleset_version, day, score, 1 as stories from steps
    union all select scopes, ruleset_version, day, before, -1 from steps where before is not null),
  together as (
    select scopes, ruleset_version, day, case grouping(${all}) ${dimension} end as dimension,
      coalesce(${all}) as score, count(*)::int as stories
    from standings group by grouping sets (${sets})
    union all select scopes, ruleset_version, day, 'move', score, sum(stories)::int
    from moves group by scopes, ruleset_version, day, score having sum(stories) <> 0),
  counted as (
    select scope_id, ruleset_version, dimension, day, score, sum(stories)::int as stories
    from together cross join unnest(scopes) as scope_id
    where score is not null
    group by scope_id, ruleset_version, dimension, day, score),
  truth as (
    select scope_id, ruleset_version, dimension, day, sum(stories)::int as count, sum(score * stories)::bigint as sum,
      array_agg(score) as scores, array_agg(stories) as stories
    from counted group by scope_id, ruleset_version, dimension, day),
  compared as (
    select scope_id, ruleset_version, dimension, day,
      coalesce(truth.count, 0) - coalesce(kept.count, 0) as count,
      coalesce(truth.sum, 0) - coalesce(kept.sum, 0) as sum,
      array(select coalesce(truth.stories[array_position(truth.scores, bin::smallint)], 0)
          - coalesce(kept.histogram[bin + 1], 0) from generate_series(0, 100) as bin) as histogram
    from truth full join rollups kept using (scope_id, ruleset_version, dimension, day)),
  drift as (select * from compared where count <> 0 or sum <> 0 or histogram <> array_fill(0, array[101])),
  rule_truth as (
    select scope_id, ruleset_version, rule_id, sum(stories)::int as stories
    from (select c.scopes, p.ruleset_version, rule_id, count(*) as stories
      from counting c join story_current_evaluations p on p.org_id = c.org_id and p.story_id = c.id
      cross join unnest(p.rule_ids) as rule_id group by c.scopes, p.ruleset_version, rule_id) together
    cross join unnest(scopes) as scope_id group by scope_id, ruleset_version, rule_id),
  rule_drift as (
    select * from (
      select scope_id, ruleset_version, rule_id, coalesce(rule_truth.stories, 0) - coalesce(kept.stories, 0) as stories
      from rule_truth full join rule_rollups kept using (scope_id, ruleset_version, rule_id)) compared_rules
    where stories <> 0)`;
