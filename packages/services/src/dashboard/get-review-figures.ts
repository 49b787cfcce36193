import { ReadPeriod } from "@starboard/domain/dashboard";
import { SMALL_CELL } from "@starboard/domain/small-cells";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { localDate } from "../notification/local-time.ts";
import { defineQuery } from "../verb/define-query.ts";
import { measureReviewAgreement } from "./measure-review-agreement.ts";
import { readReviews, type Waits } from "./read-reviews.ts";

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
    const { timeZone, waits, open, coaches, rated } = await readReviews(tx, subject, { now, weeks: input.weeks });
    const weeks = weeksBefore(localDate(timeZone, now), input.weeks);
    const least = isAggregate ? SMALL_CELL : 1;
    const figure = (row: Waits | undefined) =>
      row && row.n >= least
        ? { reviews: row.n, medianHours: hours(row.waits[0]), p95Hours: hours(row.waits[1]) }
        : { reviews: isAggregate ? null : (row?.n ?? 0), medianHours: null, p95Hours: null };
    return {
      isAggregate,
      ...figure(waits?.find(({ week }) => week === null)),
      weeks: weeks.map((week) => ({ week, ...figure(waits?.find((row) => row.week === week)) })),
      open: open && {
        requests: open.n,
        overdue: open.overdue,
        unassigned: open.unassigned,
        oldestHours: open.oldest === null ? null : hours(open.oldest),
      },
      coaches: isAggregate ? null : (coaches ?? []).sort((a, b) => a.name.localeCompare(b.name, "en")),
      agreement: isAggregate ? null : measureReviewAgreement(rated ?? []),
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
