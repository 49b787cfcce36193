import { z } from "zod";
import { TeamId } from "./identifier.ts";
import type { Readiness } from "./readiness.ts";
import { medianScore, ROLLUP_DIMENSIONS } from "./rollup.ts";
import { hideSmallCells } from "./small-cells.ts";

/** Whose stories: a team's or the whole organisation's. */
export const DashboardScope = z.object({ teamId: TeamId.nullable() });
export const ReadDashboard = DashboardScope.extend({
  dimension: z.enum(ROLLUP_DIMENSIONS),
  /** Null takes the ruleset of the newest evaluations. */
  rulesetVersion: z.string().max(80).nullable(),
});

/** Scores of one ruleset and day, as the rollups hold them. */
export interface DayOfScores {
  rulesetVersion: string;
  /** UTC, `2026-11-23`. */
  day: string;
  histogram: readonly number[];
}

const BIN_WIDTH = 10;

export interface ScoreBin {
  from: number;
  to: number;
  /** Null where so few lie here that it is not shown. */
  count: number | null;
}

/** Stories by tens of their score, the last bin up to 100. */
export function scoreBins(days: readonly DayOfScores[], { isAggregate }: { isAggregate: boolean }): ScoreBin[] {
  const counts = Array.from({ length: 100 / BIN_WIDTH }, (_, bin) => {
    const isLast = bin === 100 / BIN_WIDTH - 1;
    const end = (bin + 1) * BIN_WIDTH + (isLast ? 1 : 0);
    return days.reduce((sum, { histogram }) => sum + total(histogram.slice(bin * BIN_WIDTH, end)), 0);
  });
  const shown = isAggregate ? hideSmallCells(counts) : counts;
  return shown.map((count, bin) => ({ from: bin * BIN_WIDTH, to: (bin + 1) * BIN_WIDTH, count }));
}

export interface ScoreTrend {
  /** Mondays, oldest first. */
  weeks: string[];
  /** One line a ruleset: the median of the stories evaluated in that week; null where there are none, or too few. */
  series: { rulesetVersion: string; medians: (number | null)[] }[];
  /** The first week of each ruleset but the oldest. */
  changes: { week: string; rulesetVersion: string }[];
}

const DAY_MS = 86_400_000;

/** How scores went, week by week. Two rulesets are two lines and never one. */
export function scoreTrend(
  days: readonly DayOfScores[],
  { today, weeks: count, least }: { today: string; weeks: number; least: number },
): ScoreTrend {
  const last = Date.parse(mondayOf(today));
  const weeks = Array.from({ length: count }, (_, at) => isoDay(last - (count - 1 - at) * 7 * DAY_MS));
  const recent = days.filter(({ day }) => day >= (weeks[0] ?? today));
  const firstWeek = new Map<string, string>();
  for (const { rulesetVersion, day, histogram } of recent) {
    if (total(histogram) === 0) continue;
    const week = mondayOf(day);
    const before = firstWeek.get(rulesetVersion);
    if (!before || week < before) firstWeek.set(rulesetVersion, week);
  }
  const rulesets = [...firstWeek].sort((a, b) => (a[1] === b[1] ? (a[0] < b[0] ? -1 : 1) : a[1] < b[1] ? -1 : 1));
  const medianIn = (rulesetVersion: string, week: string) => {
    const of = recent.filter((one) => one.rulesetVersion === rulesetVersion && mondayOf(one.day) === week);
    const histogram = addUp(of.map((one) => one.histogram));
    return total(histogram) < Math.max(1, least) ? null : medianScore(histogram);
  };
  return {
    weeks,
    series: rulesets.map(([rulesetVersion]) => ({
      rulesetVersion,
      medians: weeks.map((week) => medianIn(rulesetVersion, week)),
    })),
    changes: rulesets.slice(1).map(([rulesetVersion, week]) => ({ week, rulesetVersion })),
  };
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const mondayOf = (day: string): string => {
  const at = Date.parse(day);
  return isoDay(at - ((Math.floor(at / DAY_MS) + 3) % 7) * DAY_MS);
};
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function addUp(histograms: readonly (readonly number[])[]): number[] {
  const sum = new Array<number>(101).fill(0);
  for (const histogram of histograms)
    for (const [score, count] of histogram.entries()) sum[score] = (sum[score] ?? 0) + count;
  return sum;
}

export const FUNNEL_STEPS = ["there", "shared", "counting", "enough", "covered", "approved", "ready"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

type Assessed = Pick<Readiness, "level" | "criteria" | "countingStories">;

/** How many people have come how far; who is counted at a step is counted at every earlier one. */
export function readinessFunnel(people: readonly Assessed[]): { step: FunnelStep; people: number }[] {
  const isMet = ({ criteria }: Assessed, wanted: string) =>
    criteria.some(({ criterion, isMet }) => criterion === wanted && isMet);
  const passes: Record<FunnelStep, (one: Assessed) => boolean> = {
    there: () => true,
    shared: ({ level }) => level !== "not_started",
    counting: ({ countingStories }) => countingStories > 0,
    enough: (one) => isMet(one, "stories"),
    covered: (one) => isMet(one, "competencies"),
    approved: (one) => isMet(one, "approved"),
    ready: ({ level }) => level === "ready",
  };
  return FUNNEL_STEPS.map((step, at) => ({
    step,
    people: people.filter((one) => FUNNEL_STEPS.slice(0, at + 1).every((earlier) => passes[earlier](one))).length,
  }));
}

/** The value that `share` of all values do not exceed (nearest rank); null where there are none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
