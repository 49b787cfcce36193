import type { Tx } from "@starboard/db/transaction";
import type { StoryStanding } from "@starboard/domain/rollup";
import { type SQL, sql } from "drizzle-orm";

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
      array(select t.team_id from team_members t where t.org_id = s.org_id and t.user_id = s.author_id
        and t.roles @> '{candidate}') as "teamIds"
    from stories s
    join story_current_evaluations p on p.org_id = s.org_id and p.story_id = s.id
    join memberships m on m.org_id = s.org_id and m.user_id = s.author_id
    where ${isMeant}`);
  return rows;
}
