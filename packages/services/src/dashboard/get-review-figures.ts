import { organisations } from "@starboard/db/tables/organisations";
import { ReadPeriod } from "@starboard/domain/dashboard";
import { SMALL_CELL } from "@starboard/domain/small-cells";
import { sql } from "drizzle-orm";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { localDate } from "../notification/local-time.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findCoachLoad } from "./find-coach-load.ts";
import { measureReviewAgreement } from "./measure-review-agreement.ts";
import { peopleInScope } from "./people-in-scope.ts";

const HOUR_S = 3_600;

/**
 * How long candidates waited for reviews that were given in the period, what waits now, who has how much, and how far
 * ratings agree. Peers are left out. Who does not see these people by themselves hears of waiting times only, and of
 * those from five on.
 */
export const getReviewFigures = defineQuery({
  action: "dashboard.read",
  input: ReadPeriod,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, runtime, input, subject }) => {
    const { isAggregate } = subject;
    const now = runtime.clock.now();
    const people = peopleInScope(subject);
    const [here] = await tx.select({ timeZone: organisations.timeZone }).from(organisations);
    const timeZone = here?.timeZone ?? "UTC";
    const weeks = weeksBefore(localDate(timeZone, now), input.weeks);
    const since = sql`(${weeks[0]}::date::timestamp at time zone ${timeZone})`;
    const { rows: waits } = await tx.execute<{ week: string | null; n: number; waits: number[] }>(sql`
      select week, count(*)::int as n, percentile_disc(array[0.5, 0.95]) within group (order by waited)::float[] as waits
      from (select date_trunc('week', closed_at at time zone ${timeZone})::date::text as week,
          extract(epoch from closed_at - created_at)::float as waited
        from review_requests
        where state in ('approved', 'changes_asked') and asked <> 'peer' and closed_at >= ${since}
          and candidate_id in (${people})) given
      group by grouping sets ((week), ())`);
    const least = isAggregate ? SMALL_CELL : 1;
    const figure = (row: (typeof waits)[number] | undefined) =>
      row && row.n >= least
        ? { reviews: row.n, medianHours: hours(row.waits[0]), p95Hours: hours(row.waits[1]) }
        : { reviews: isAggregate ? null : (row?.n ?? 0), medianHours: null, p95Hours: null };
    const { rows: open } = await tx.execute<{
      n: number;
      overdue: number;
      unassigned: number;
      oldest: number | null;
    }>(sql`
      select count(*)::int as n, count(*) filter (where due_at < ${now.toISOString()}::timestamptz)::int as overdue,
        count(*) filter (where state = 'requested')::int as unassigned,
        max(extract(epoch from ${now.toISOString()}::timestamptz - created_at))::float as oldest
      from review_requests
      where state in ('requested', 'assigned', 'in_review') and asked <> 'peer' and candidate_id in (${people})`);
    const [waiting] = open;
    return {
      isAggregate,
      ...figure(waits.find(({ week }) => week === null)),
      weeks: weeks.map((week) => ({ week, ...figure(waits.find((row) => row.week === week)) })),
      open:
        isAggregate || !waiting
          ? null
          : {
              requests: waiting.n,
              overdue: waiting.overdue,
              unassigned: waiting.unassigned,
              oldestHours: waiting.oldest === null ? null : hours(waiting.oldest),
            },
      coaches: isAggregate ? null : await findCoachLoad(tx, { people, teamId: subject.teamId, since, now }),
      agreement: isAggregate ? null : await measureReviewAgreement(tx, { people, since }),
    };
  },
});

const hours = (seconds: number | undefined): number => Math.round(((seconds ?? 0) / HOUR_S) * 10) / 10;

const DAY_MS = 86_400_000;
/** Mondays, oldest first; the last is of the week that is under way. */
function weeksBefore(today: string, count: number): string[] {
  const at = Date.parse(today);
  const monday = at - ((Math.floor(at / DAY_MS) + 3) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, n) =>
    new Date(monday - (count - 1 - n) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}
