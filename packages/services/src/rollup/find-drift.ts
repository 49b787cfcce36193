import { ROLLUP_DIMENSIONS } from "@starboard/domain/rollup";
import { sql } from "drizzle-orm";

/**
 * Rollups that differ from a recount of the organisation's stories, with what is missing from each: one statement, so
 * that stories and rollups are seen at one moment. What a writer adds meanwhile is no drift, and adds to the repair.
 */
export const DRIFT = sql`
  counted as (
    select seat.scope_id, p.ruleset_version, part.dimension, p.evaluated_on as day, part.score, count(*)::int as stories
    from stories s
    join story_current_evaluations p on p.org_id = s.org_id and p.story_id = s.id
    join memberships m on m.org_id = s.org_id and m.user_id = s.author_id
    join (select org_id, user_id, team_id as scope_id from team_members where roles @> '{candidate}'
          union select org_id, user_id, org_id from team_members where roles @> '{candidate}') seat
      on seat.org_id = s.org_id and seat.user_id = s.author_id
    cross join unnest(${sql.param([...ROLLUP_DIMENSIONS])}::text[], p.score || p.dimension_scores) as part (dimension, score)
    where s.visibility = 'team' and s.archived_at is null and m.state = 'active' and part.score is not null
    group by seat.scope_id, p.ruleset_version, part.dimension, p.evaluated_on, part.score),
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
  drift as (select * from compared where count <> 0 or sum <> 0 or histogram <> array_fill(0, array[101]))`;
