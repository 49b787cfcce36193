import type { Tx } from "@starboard/db/transaction";
import { type SQL, sql } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";

interface LoadAsked {
  /** Subquery of the candidates. */
  people: SQL;
  /** Null: of any team. */
  teamId: string | null;
  since: SQL;
  now: Date;
}

/** The coaches of the teams, by name: what they have open of anybody's, and what they gave these candidates in the period. */
export async function findCoachLoad(tx: Tx, { people, teamId, since, now }: LoadAsked) {
  const { rows } = await tx.execute<{
    userId: string;
    capacity: number;
    open: number;
    overdue: number;
    given: number;
    medianHours: number | null;
  }>(sql`
    select m.user_id as "userId", m.review_capacity as capacity, coalesce(o.open, 0)::int as open,
      coalesce(o.overdue, 0)::int as overdue, coalesce(g.given, 0)::int as given, g.median_hours as "medianHours"
    from memberships m
    left join (select reviewer_id, count(*) as open,
        count(*) filter (where due_at < ${now.toISOString()}::timestamptz) as overdue
      from review_requests where state in ('assigned', 'in_review') and asked <> 'peer' group by reviewer_id) o
      on o.reviewer_id = m.user_id
    left join (select reviewer_id, count(*) as given,
        round((percentile_disc(0.5) within group (order by extract(epoch from closed_at - created_at)) / 3600)::numeric, 1)::float
          as median_hours
      from review_requests
      where state in ('approved', 'changes_asked') and asked <> 'peer' and closed_at >= ${since}
        and candidate_id in (${people}) group by reviewer_id) g
      on g.reviewer_id = m.user_id
    where m.state = 'active' and exists (select from team_members t where t.org_id = m.org_id and t.user_id = m.user_id
      and t.roles @> '{coach}' ${teamId === null ? sql`` : sql`and t.team_id = ${teamId}`})`);
  const nameOf = await findNames(
    tx,
    rows.map(({ userId }) => userId),
  );
  return rows.map((row) => ({ ...row, name: nameOf(row.userId) })).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
