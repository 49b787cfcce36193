import type { Tx } from "@starboard/db/transaction";
import type { StoryStanding } from "@starboard/domain/rollup";
import { type SQL, sql } from "drizzle-orm";
import { COHORT_SCOPE } from "./cohort-scope.ts";
import { COUNTS_ON } from "./counts-on.ts";

const seats = sql`array(select t.team_id from team_members t
  where t.org_id = s.org_id and t.user_id = s.author_id and t.roles @> '{candidate}')`;

const history = sql`
  select coalesce(json_agg(json_build_object('rulesetVersion', ruleset_version, 'day', day, 'score', score)
    order by day), '[]')
  from (select distinct on (e.ruleset_version, ${COUNTS_ON}) e.ruleset_version, ${COUNTS_ON} as day, e.score
    from evaluations e where e.org_id = s.org_id and e.story_id = s.id
    order by e.ruleset_version, ${COUNTS_ON}, e.created_at desc, e.id desc) last_of_day`;

/** How the evaluated ones among some stories stand now. The caller holds what may change it. */
export async function readStandings(tx: Tx, which: { storyIds: string[] } | { authorId: string }) {
  const isMeant: SQL =
    "authorId" in which
      ? sql`s.author_id = ${which.authorId}::uuid`
      : sql`s.id = any(${sql.param(which.storyIds)}::uuid[])`;
  const { rows } = await tx.execute<StoryStanding & Record<string, unknown>>(sql`
    select s.org_id as "orgId", s.visibility, s.archived_at is not null as "isArchived",
      m.state = 'active' as "isAuthorActive", p.ruleset_version as "rulesetVersion", p.evaluated_on::text as day,
      p.score, p.dimension_scores as "dimensionScores",
      p.rule_ids as "ruleIds", ${seats} as "teamIds",
      case when m.cohort is null then '{}' else (select coalesce(array_agg(${COHORT_SCOPE}), '{}')
        from unnest(s.org_id || ${seats}) as scope_id) end as "cohortScopeIds",
      case when s.visibility = 'team' then (${history}) else '[]' end as history
    from stories s
    join story_current_evaluations p on p.org_id = s.org_id and p.story_id = s.id
    join memberships m on m.org_id = s.org_id and m.user_id = s.author_id
    where ${isMeant}`);
  return rows;
}
