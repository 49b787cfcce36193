import type { Tx } from "@starboard/db/transaction";
import { type SQL, sql } from "drizzle-orm";
import type { DashboardAccess } from "../guards/require-dashboard.ts";
import type { RatedReview } from "./measure-review-agreement.ts";
import { peopleInScope } from "./people-in-scope.ts";

export interface Waits {
  /** The Monday it begins with; null of the whole period. */
  week: string | null;
  n: number;
  /** Median and 95th percentile, in seconds. */
  waits: number[];
}

export interface CoachLoad {
  userId: string;
  name: string;
  capacity: number;
  /** Of anybody's. */
  open: number;
  overdue: number;
  /** To these candidates, in the period. */
  given: number;
  medianHours: number | null;
}

interface ReviewFacts {
  timeZone: string;
  waits: Waits[] | null;
  /** The rest is null to who does not see these people by themselves. */
  open: { n: number; overdue: number; unassigned: number; oldest: number | null } | null;
  coaches: CoachLoad[] | null;
  rated: RatedReview[] | null;
}

/** The newest ones, so that agreement over a long period costs no more. */
const MOST_RATED = 2_000;

/** All that the figures of reviews rest on, in one statement that looks at each request once; peers are left out. */
export async function readReviews(
  tx: Tx,
  access: DashboardAccess,
  { now, weeks }: { now: Date; weeks: number },
): Promise<ReviewFacts> {
  const { isAggregate, teamId } = access;
  const at = sql`${now.toISOString()}::timestamptz`;
  const named = (query: SQL) => (isAggregate ? sql`null` : query);
  const { rows } = await tx.execute<ReviewFacts & Record<string, unknown>>(sql`
    with frame as materialized (
      select time_zone, (date_trunc('week', ${at} at time zone time_zone) - ${weeks - 1} * interval '1 week')
        at time zone time_zone as since from organisations),
    people as materialized (${peopleInScope(access)}),
    given as materialized (
      select org_id, id, story_id, reviewer_id, closed_at, extract(epoch from closed_at - created_at)::float as waited
      from review_requests
      where state in ('approved', 'changes_asked') and asked <> 'peer' and closed_at >= (select since from frame)
        and candidate_id in (select user_id from people))
    select time_zone as "timeZone", (${WAITS}) as waits, (${named(openNow(at))}) as open,
      (${named(coachLoads(teamId, at))}) as coaches, (${named(RATED)}) as rated
    from frame`);
  return rows[0] ?? { timeZone: "UTC", waits: null, open: null, coaches: null, rated: null };
}

const WAITS = sql`
  select json_agg(of_week) from (
    select week, count(*)::int as n, percentile_disc(array[0.5, 0.95]) within group (order by waited) as waits
    from (select date_trunc('week', closed_at at time zone time_zone)::date::text as week, waited from given) weekly
    group by grouping sets ((week), ())) of_week`;

const openNow = (at: SQL) => sql`
  select row_to_json(waiting) from (
    select count(*)::int as n, count(*) filter (where due_at < ${at})::int as overdue,
      count(*) filter (where state = 'requested')::int as unassigned,
      max(extract(epoch from ${at} - created_at))::float as oldest
    from review_requests
    where state in ('requested', 'assigned', 'in_review') and asked <> 'peer'
      and candidate_id in (select user_id from people)) waiting`;

const coachLoads = (teamId: string | null, at: SQL) => sql`
  select json_agg(load) from (
    select m.user_id as "userId", u.name, m.review_capacity as capacity, coalesce(o.open, 0) as open,
      coalesce(o.overdue, 0) as overdue, coalesce(g.given, 0) as given, g.median_hours as "medianHours"
    from memberships m
    join users u on u.id = m.user_id
    left join (select reviewer_id, count(*) as open, count(*) filter (where due_at < ${at}) as overdue
      from review_requests where state in ('assigned', 'in_review') and asked <> 'peer' group by reviewer_id) o
      on o.reviewer_id = m.user_id
    left join (select reviewer_id, count(*) as given,
        round((percentile_disc(0.5) within group (order by waited) / 3600)::numeric, 1)::float as median_hours
      from given group by reviewer_id) g
      on g.reviewer_id = m.user_id
    where m.state = 'active' and exists (select from team_members t where t.org_id = m.org_id and t.user_id = m.user_id
      and t.roles @> '{coach}' ${teamId === null ? sql`` : sql`and t.team_id = ${teamId}`})) load`;

const RATED = sql`
  select json_agg(json_build_array(version, mine, theirs, engine_scores)) from (
    select v.ruleset_version as version, v.rated_values as mine, w.rated_values as theirs, v.engine_scores
    from given q
    join reviews v on v.org_id = q.org_id and v.request_id = q.id and v.submitted_at is not null
    left join review_requests b on b.org_id = q.org_id and b.story_id = q.story_id and b.second_of = q.id
    left join reviews w on w.org_id = b.org_id and w.request_id = b.id and w.submitted_at is not null
    order by q.closed_at desc limit ${sql.raw(String(MOST_RATED))}) rated`;
