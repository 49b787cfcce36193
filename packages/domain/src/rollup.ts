import { DIMENSIONS } from "./evaluation.ts";
import type { Visibility } from "./story.ts";

/** What scores are counted by: the score as a whole, and each dimension. */
export const ROLLUP_DIMENSIONS = ["overall", ...DIMENSIONS] as const;
export type RollupDimension = (typeof ROLLUP_DIMENSIONS)[number];

/** One bin for each score from 0 to 100. */
export const ROLLUP_BINS = 101;

/** Everything that decides whether and where a story counts. */
export interface StoryStanding {
  orgId: string;
  visibility: Visibility;
  isArchived: boolean;
  /** The author may use the organisation: neither suspended nor removed. */
  isAuthorActive: boolean;
  /** The teams in which the author is a candidate. */
  teamIds: readonly string[];
  rulesetVersion: string;
  /** The day of the evaluation, UTC, `2026-03-02`. */
  day: string;
  score: number;
  /** In the order of `DIMENSIONS`; null is "could not tell" and counts nowhere. Empty where it was not kept. */
  dimensionScores: readonly (number | null)[];
}

/** Names one rollup. The scope is a team's id, or the organisation's own. */
export interface RollupKey {
  scopeId: string;
  rulesetVersion: string;
  dimension: RollupDimension;
  day: string;
}

/** By how much a rollup changes; `histogram` holds a number for each score from 0 to 100. */
export interface RollupDelta extends RollupKey {
  count: number;
  sum: number;
  histogram: number[];
}

interface Contribution extends RollupKey {
  score: number;
}

/**
 * Where a story's scores count: in the organisation and in each team where its author is a candidate, once the author
 * lets the team see it. Private and archived stories, and those of somebody who has left, count nowhere.
 */
export function contributionsOf(story: StoryStanding): Contribution[] {
  const { rulesetVersion, day, teamIds } = story;
  const counts = story.visibility === "team" && !story.isArchived && story.isAuthorActive && teamIds.length > 0;
  if (!counts) return [];
  const scores = [story.score, ...story.dimensionScores];
  return [story.orgId, ...teamIds].flatMap((scopeId) =>
    ROLLUP_DIMENSIONS.flatMap((dimension, at) => {
      const score = scores[at] ?? null;
      return score === null ? [] : [{ scopeId, rulesetVersion, dimension, day, score }];
    }),
  );
}

/** What changes when stories stand as in `after` instead of as in `before`. Rollups that stay the same are left out. */
export function rollupDeltas(before: readonly StoryStanding[], after: readonly StoryStanding[]): RollupDelta[] {
  const deltas = new Map<string, RollupDelta>();
  const add = (story: StoryStanding, by: 1 | -1) => {
    for (const { score, ...key } of contributionsOf(story)) {
      const name = `${key.scopeId} ${key.rulesetVersion} ${key.dimension} ${key.day}`;
      const delta = deltas.get(name) ?? { ...key, count: 0, sum: 0, histogram: new Array<number>(ROLLUP_BINS).fill(0) };
      deltas.set(name, delta);
      delta.count += by;
      delta.sum += by * score;
      delta.histogram[score] = (delta.histogram[score] ?? 0) + by;
    }
  };
  for (const story of before) add(story, -1);
  for (const story of after) add(story, 1);
  return [...deltas.values()].filter(({ histogram }) => histogram.some((stories) => stories !== 0));
}

/** The lower median of a histogram of scores; null when it is empty. */
export function medianScore(histogram: readonly number[]): number | null {
  const total = histogram.reduce((sum, stories) => sum + stories, 0);
  let seen = 0;
  for (const [score, stories] of histogram.entries()) {
    seen += stories;
    if (total > 0 && seen * 2 >= total) return score;
  }
  return null;
}
