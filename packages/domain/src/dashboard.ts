import { z } from "zod";
import { TeamId } from "./identifier.ts";
import { CohortName } from "./member.ts";
import { PERIOD_WEEKS } from "./period-weeks.ts";
import type { Readiness } from "./readiness.ts";
import { medianScore } from "./rollup.ts";
import { knownName } from "./stored-text.ts";

/** Whose figures: a team's or the whole organisation's, or the part of either that a cohort is. */
export const DashboardScope = z.object({
  teamId: TeamId.nullable(),
  cohort: CohortName.nullable(),
});
export const ReadPeriod = DashboardScope.extend({
  weeks: z.literal(PERIOD_WEEKS, `Choose ${PERIOD_WEEKS.join(", ")} weeks.`),
});
export const ReadScores = ReadPeriod.extend({
  /** Null takes the newest. */
  rulesetVersion: knownName(80).nullable(),
});
/** The stories behind a figure: those in which a rule finds a problem, or those of a range of scores, both ends included. */
export const ReadEvidence = DashboardScope.extend({
  /** Null takes the newest. */
  rulesetVersion: knownName(80).nullable(),
  of: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("rule"), ruleId: knownName(80) }),
    z.object({ kind: z.literal("scores"), from: z.int().min(0).max(100), to: z.int().min(0).max(100) }),
  ]),
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
export function scoreBins(histogram: readonly number[]): (ScoreBin & { count: number })[] {
  return Array.from({ length: 100 / BIN_WIDTH }, (_, bin) => {
    const isLast = bin === 100 / BIN_WIDTH - 1;
    const end = (bin + 1) * BIN_WIDTH + (isLast ? 1 : 0);
    return {
      from: bin * BIN_WIDTH,
      to: (bin + 1) * BIN_WIDTH,
      count: total(histogram.slice(bin * BIN_WIDTH, end)),
    };
  });
}

export interface ScoreTrend {
  /** Mondays, oldest first; the last is of the week that is under way. */
  weeks: string[];
  /** One line a ruleset: the median of where all stories stood at the week's end, and of how many; null outside of its time, or of too few. */
  series: { rulesetVersion: string; medians: (number | null)[]; stories: (number | null)[] }[];
  /** The first week of each ruleset but the oldest. */
  changes: { week: string; rulesetVersion: string }[];
}

const DAY_MS = 86_400_000;

/**
 * How all stories stood at the end of each week, from what moved on each day. A ruleset's line ends in the week before
 * the next one begins: two rulesets are two lines and never one.
 */
export function standingTrend(
  moves: readonly DayOfScores[],
  { today, weeks: count, least }: { today: string; weeks: number; least: number },
): ScoreTrend {
  const last = Date.parse(mondayOf(today));
  const weeks = Array.from({ length: count }, (_, at) => isoDay(last - (count - 1 - at) * 7 * DAY_MS));
  const firstDay = new Map<string, string>();
  for (const { rulesetVersion, day } of moves) {
    const before = firstDay.get(rulesetVersion);
    if (!before || day < before) firstDay.set(rulesetVersion, day);
  }
  const rulesets = [...firstDay]
    .sort(([a, one], [b, other]) => (one === other ? compareVersions(a, b) : one < other ? -1 : 1))
    .map(([rulesetVersion, day]) => ({ rulesetVersion, week: mondayOf(day) }));
  const series = rulesets.map(({ rulesetVersion, week }, at) => {
    const own = moves.filter((one) => one.rulesetVersion === rulesetVersion);
    const over = rulesets[at + 1]?.week;
    const standing = weeks.map((monday) => {
      if (monday < week || (over && monday >= over)) return null;
      const sunday = isoDay(Date.parse(monday) + 6 * DAY_MS);
      const histogram = addUp(own.filter(({ day }) => day <= sunday).map((one) => one.histogram));
      const stories = total(histogram);
      return stories < Math.max(1, least) ? null : { stories, median: medianScore(histogram) };
    });
    return {
      rulesetVersion,
      medians: standing.map((one) => one?.median ?? null),
      stories: standing.map((one) => one?.stories ?? null),
    };
  });
  const first = weeks[0] ?? today;
  return {
    weeks,
    series: series.filter(({ medians }) => medians.some((median) => median !== null)),
    changes: rulesets.slice(1).filter(({ week }) => week > first),
  };
}

/** By the numbers of the names: `starboard@0.9.0` before `0.10.0` before `0.10.0+2`. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  for (const [at, number] of one.entries()) {
    const difference = number - (other[at] ?? Number.NEGATIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

const numbersOf = (version: string): number[] => [...version.matchAll(/\d+/g)].map(([digits]) => Number(digits));

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const mondayOf = (day: string): string => {
  const at = Date.parse(day);
  return isoDay(at - ((Math.floor(at / DAY_MS) + 3) % 7) * DAY_MS);
};
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Several histograms as one. */
export function addUp(histograms: readonly (readonly number[])[]): number[] {
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
