import type { Tx } from "@starboard/db/transaction";
import type { StoryStanding } from "@starboard/domain/rollup";
import { type SQL, sql } from "drizzle-orm";
import { COHORT_SCOPE } from "./cohort-scope.ts";
import { COUNTS_ON } from "./counts-on.ts";

/**
 * How the evaluated ones among some stories stand now. The caller holds what may change it. Every table is asked by its
 * key, row by row: a batch fills tables whose statistics know nothing of it yet, and a join of the planner's choice
 * would read all that it has written so far, chunk by chunk. Authors too: joined as a set of unknown size, each story
 * was compared with each author of its chunk. The planner remembers one that it has just looked up.
 */
export async function readStandings(tx: Tx, which: { storyIds: string[] } | { authorId: string }) {
  const isMeant: SQL =
    "authorId" in which
      ? sql`s.author_id = ${which.authorId}::uuid`
      : sql`s.id = any(${sql.param(which.storyIds)}::uuid[])`;
  const { rows } = await tx.execute<StoryStanding & Record<string, unknown>>(sql`
    with standing as materialized (
      select s.org_id, s.author_id, s.visibility, s.archived_at, p.*
      from stories s cross join lateral (
        select story_id, ruleset_version, evaluated_on, score, dimension_scores, rule_ids
        from story_current_evaluations where org_id = s.org_id and story_id = s.id limit 1) p
      where ${isMeant}),
    days as (
      select distinct on (e.story_id, e.ruleset_version, ${COUNTS_ON})
        e.story_id, e.ruleset_version, ${COUNTS_ON} as day, e.score
      from standing cross join lateral (select story_id, ruleset_version, counts_on, created_at, id, score
        from evaluations where org_id = standing.org_id and story_id = standing.story_id offset 0) e
      where standing.visibility = 'team'
      order by e.story_id, e.ruleset_version, ${COUNTS_ON}, e.created_at desc, e.id desc),
    histories as (
      select story_id, json_agg(json_build_object('rulesetVersion', ruleset_version, 'day', day, 'score', score)
        order by day) as history
      from days group by story_id)
    select s.org_id as "orgId", s.visibility, s.archived_at is not null as "isArchived",
      m.state = 'active' as "isAuthorActive", s.ruleset_version as "rulesetVersion", s.evaluated_on::text as day,
      s.score, s.dimension_scores as "dimensionScores", s.rule_ids as "ruleIds", seats.team_ids as "teamIds",
      case when m.cohort is null then '{}' else array(
        select ${COHORT_SCOPE} from unnest(m.org_id || seats.team_ids) as scope_id) end as "cohortScopeIds",
      coalesce(h.history, '[]') as history
    from standing s
    cross join lateral (select org_id, user_id, state, cohort from memberships
      where org_id = s.org_id and user_id = s.author_id limit 1) m
    cross join lateral (select array(select team_id from team_members
      where org_id = m.org_id and user_id = m.user_id and roles @> '{candidate}') as team_ids offset 0) seats
    left join histories h using (story_id)`);
  return rows;
}
