import { DIMENSIONS } from "./evaluation.ts";
import type { Visibility } from "./story.ts";

/** What scores are counted by: the score as a whole, and each dimension. */
export const ROLLUP_DIMENSIONS = ["overall", ...DIMENSIONS] as const;

/**
 * What a row counts: how stories stand by one dimension, or by how much they moved on a day: +1 where a story stands
 * since, −1 where it stood before. Moves summed up to a day are how all of them stood at its end.
 */
export const ROLLUP_KINDS = [...ROLLUP_DIMENSIONS, "move"] as const;
export type RollupKind = (typeof ROLLUP_KINDS)[number];

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
  /** The parts of the organisation and of those teams that the author's cohort is; empty without a cohort. */
  cohortScopeIds: readonly string[];
  rulesetVersion: string;
  /** The day of the evaluation, UTC, `2026-03-02`. */
  day: string;
  score: number;
  /** In the order of `DIMENSIONS`; null is "could not tell" and counts nowhere. Empty where it was not kept. */
  dimensionScores: readonly (number | null)[];
  /** The last evaluation of each day by each ruleset, days ascending. */
  history: readonly { rulesetVersion: string; day: string; score: number }[];
  /** The rules that found a problem, each once. Empty where they were not kept. */
  ruleIds: readonly string[];
}

/** Names one rollup. The scope is a team's id, the organisation's own, or that of a cohort in one of these. */
export interface RollupKey {
  scopeId: string;
  rulesetVersion: string;
  dimension: RollupKind;
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
  by: 1 | -1;
}

/** Where a story counts: nowhere, or in the organisation, its author's teams and the cohort's part of these. */
const scopesOf = ({ orgId, visibility, isArchived, isAuthorActive, teamIds, cohortScopeIds }: StoryStanding) =>
  visibility === "team" && !isArchived && isAuthorActive && teamIds.length > 0
    ? [orgId, ...teamIds, ...cohortScopeIds]
    : [];

/**
 * Where a story's scores count: in the organisation and in each team where its author is a candidate, once the author
 * lets the team see it. Private and archived stories, and those of somebody who has left, count nowhere.
 */
export function contributionsOf(story: StoryStanding): Contribution[] {
  const scopes = scopesOf(story);
  if (scopes.length === 0) return [];
  const { rulesetVersion, day, dimensionScores } = story;
  const moves = movesOf(story);
  const contributions: Contribution[] = [];
  for (const scopeId of scopes) {
    for (const [at, dimension] of ROLLUP_DIMENSIONS.entries()) {
      const score = at === 0 ? story.score : (dimensionScores[at - 1] ?? null);
      if (score !== null) contributions.push({ scopeId, rulesetVersion, dimension, day, score, by: 1 });
    }
    for (const move of moves) contributions.push({ scopeId, dimension: "move", ...move });
  }
  return contributions;
}

/** What a story's history is to the days: into a bin on the day it came there, out of it on the day it left. */
function movesOf({ history }: StoryStanding) {
  const last = new Map<string, number>();
  return history.flatMap(({ rulesetVersion, day, score }) => {
    const before = last.get(rulesetVersion);
    last.set(rulesetVersion, score);
    if (before === score) return [];
    const into = { rulesetVersion, day, score, by: 1 as const };
    return before === undefined ? [into] : [into, { rulesetVersion, day, score: before, by: -1 as const }];
  });
}

type Branch<Leaf> = Map<string, Leaf>;

/**
 * What stands under a key, made where there is nothing yet. Key by key, as making one long key for each score of a
 * batch cost more than counting it.
 */
function under<Leaf>(branch: Branch<Leaf>, key: string, make: () => Leaf): Leaf {
  const known = branch.get(key);
  if (known !== undefined) return known;
  const made = make();
  branch.set(key, made);
  return made;
}

const branch = () => new Map();

/** What changes when stories stand as in `after` instead of as in `before`. Rollups that stay the same are left out. */
export function rollupDeltas(before: readonly StoryStanding[], after: readonly StoryStanding[]): RollupDelta[] {
  const deltas: RollupDelta[] = [];
  const scopes: Branch<Branch<Branch<Branch<RollupDelta>>>> = new Map();
  const add = (story: StoryStanding, sign: 1 | -1) => {
    for (const { scopeId, rulesetVersion, dimension, day, score, by: weight } of contributionsOf(story)) {
      const days = under(under(scopes, scopeId, branch), rulesetVersion, branch);
      const delta = under(under(days, day, branch), dimension, () => {
        const histogram = new Array<number>(ROLLUP_BINS).fill(0);
        const made = { scopeId, rulesetVersion, dimension, day, count: 0, sum: 0, histogram };
        deltas.push(made);
        return made;
      });
      const by = sign * weight;
      delta.count += by;
      delta.sum += by * score;
      delta.histogram[score] = (delta.histogram[score] ?? 0) + by;
    }
  };
  for (const story of before) add(story, -1);
  for (const story of after) add(story, 1);
  return deltas.filter(({ histogram }) => histogram.some((stories) => stories !== 0));
}

/** In how many stories of a scope a rule finds a problem. */
export interface RuleDelta {
  scopeId: string;
  rulesetVersion: string;
  ruleId: string;
  stories: number;
}

/** As `rollupDeltas`, of the rules. */
export function ruleDeltas(before: readonly StoryStanding[], after: readonly StoryStanding[]): RuleDelta[] {
  const deltas: RuleDelta[] = [];
  const scopes: Branch<Branch<Branch<RuleDelta>>> = new Map();
  const add = (story: StoryStanding, by: 1 | -1) => {
    const { rulesetVersion } = story;
    for (const scopeId of scopesOf(story)) {
      const rules = under(under(scopes, scopeId, branch), rulesetVersion, branch);
      for (const ruleId of story.ruleIds) {
        const delta = under(rules, ruleId, () => {
          const made = { scopeId, rulesetVersion, ruleId, stories: 0 };
          deltas.push(made);
          return made;
        });
        delta.stories += by;
      }
    }
  };
  for (const story of before) add(story, -1);
  for (const story of after) add(story, 1);
  return deltas.filter(({ stories }) => stories !== 0);
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
