import type { Tx } from "@starboard/db/transaction";
import { teamsWithRole } from "@starboard/domain/actor";
import { addUp, compareVersions, ReadScores, scoreBins, standingTrend } from "@starboard/domain/dashboard";
import { medianScore } from "@starboard/domain/rollup";
import { hideSmallComplements, SMALL_CELL } from "@starboard/domain/small-cells";
import { BAND_STARTS } from "@starboard/rules/bands";
import { RULESET } from "@starboard/rules/ruleset";
import { type SQL, sql } from "drizzle-orm";
import { requireDashboard } from "../guards/require-dashboard.ts";
import { findPublishedProfile } from "../rules/find-published-profile.ts";
import { defineQuery } from "../verb/define-query.ts";
import { scopeId } from "./scope-id.ts";

/** How the stories that the team sees are scored: how many lie where now, and how they stood week by week. */
export const getScores = defineQuery({
  action: "dashboard.read",
  input: ReadScores,
  guard: (a) => requireDashboard(a, a.input),
  run: async ({ tx, actor, runtime, input, subject }) => {
    const { isAggregate } = subject;
    const scope = scopeId(actor.orgId, subject);
    const { standing, moves } = await readScope(tx, scope);
    const rulesets = [...standing.keys()].sort(compareVersions).reverse();
    const rulesetVersion = rulesets.find((version) => version === input.rulesetVersion) ?? rulesets[0] ?? null;
    const histogram = (rulesetVersion && standing.get(rulesetVersion)) || [];
    const own = isAggregate && rulesetVersion ? await findOwn(tx, teamsWithRole(actor, ["lead"]), rulesetVersion) : [];
    const cells = (of: (some: readonly number[]) => number[]) =>
      isAggregate ? hideSmallComplements(of(histogram), own.map(of)) : of(histogram);
    const bins = scoreBins(histogram);
    const shown = cells((some) => scoreBins(some).map(({ count }) => count));
    const isTold = !isAggregate || shown.every((count) => count !== null);
    const bandStarts = await findBandStarts(tx, rulesetVersion);
    const trend = standingTrend(moves, {
      today: runtime.clock.now().toISOString().slice(0, 10),
      weeks: input.weeks,
      least: isAggregate ? await leastToTell(tx, actor.orgId, teamsWithRole(actor, ["lead"])) : 1,
    });
    return {
      isAggregate,
      rulesetVersion,
      /** Newest first; what still stands under an older one is in no figure of the newer. */
      rulesets: rulesets.map((version) => {
        const stories = sum(standing.get(version) ?? []);
        return { version, stories: isAggregate ? null : stories };
      }),
      stories: isTold ? sum(histogram) : null,
      median: isTold ? medianScore(histogram) : null,
      bins: bins.map((bin, at) => ({ ...bin, count: shown[at] ?? null })),
      bands: isAggregate || !bandStarts ? null : countBands(histogram, bandStarts),
      bandStarts,
      trend: {
        ...trend,
        series: trend.series.map((line) => ({ ...line, stories: isAggregate ? null : line.stories })),
      },
    };
  },
});

type BandStarts = Record<"developing" | "solid" | "strong", number>;

/** Where the bands begin, known of the rules at work; null of others, whose bands may have begun elsewhere. */
async function findBandStarts(tx: Tx, rulesetVersion: string | null): Promise<BandStarts | null> {
  if (rulesetVersion === RULESET.version) return BAND_STARTS;
  const profile = await findPublishedProfile(tx);
  const isAtWork = profile !== null && rulesetVersion === `${RULESET.version}+${profile.version}`;
  return isAtWork ? (profile.bands ?? BAND_STARTS) : null;
}

function countBands(histogram: readonly number[], { developing, solid, strong }: BandStarts) {
  return {
    weak: sum(histogram.slice(0, developing)),
    developing: sum(histogram.slice(developing, solid)),
    solid: sum(histogram.slice(solid, strong)),
    strong: sum(histogram.slice(strong)),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

interface Day {
  dimension: "overall" | "move";
  rulesetVersion: string;
  day: string;
  histogram: number[];
}

/** How a scope's stories stand now, and what moved on each day. */
async function readScope(tx: Tx, scope: SQL) {
  const days = await readDays(
    tx,
    sql`scope_id = ${scope} and (dimension = 'move' or dimension = 'overall' and count > 0)`,
  );
  return { standing: standingOf(days), moves: days.filter(({ dimension }) => dimension === "move") };
}

/** In the order of days. An array is read as text, which is quicker by far. */
async function readDays(tx: Tx, where: SQL): Promise<Day[]> {
  const { rows } = await tx.execute<Omit<Day, "histogram"> & { bins: string }>(sql`
    select dimension, ruleset_version as "rulesetVersion", day::text as day, array_to_string(histogram, ' ') as bins
    from rollups where ${where} order by day`);
  return rows.map(({ bins, ...day }) => ({ ...day, histogram: bins.split(" ").map(Number) }));
}

/** All days of each ruleset as one histogram; a ruleset that no story stands under any more is left out. */
function standingOf(days: readonly Day[]): Map<string, number[]> {
  const overall = days.filter(({ dimension }) => dimension === "overall");
  const versions = new Set(overall.map(({ rulesetVersion }) => rulesetVersion));
  const histograms = (version: string) =>
    overall.filter(({ rulesetVersion }) => rulesetVersion === version).map(({ histogram }) => histogram);
  return new Map([...versions].map((version) => [version, addUp(histograms(version))]));
}

async function findOwn(tx: Tx, teamIds: readonly string[], rulesetVersion: string): Promise<number[][]> {
  const own: number[][] = [];
  for (const teamId of teamIds) {
    const days = await readDays(tx, sql`scope_id = ${teamId}::uuid and dimension = 'overall' and count > 0`);
    const histogram = standingOf(days).get(rulesetVersion);
    if (histogram) own.push(histogram);
  }
  return own;
}

/** A week's median over everybody is told from so many stories on that those of the others cannot be few among them. */
async function leastToTell(tx: Tx, orgId: string, teamIds: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ own: number }>(sql`
    select coalesce(sum(count), 0)::int as own from rollups
    where org_id = ${orgId} and scope_id = any(${sql.param([...teamIds])}::uuid[]) and dimension = 'overall'`);
  return (rows[0]?.own ?? 0) + SMALL_CELL;
}
