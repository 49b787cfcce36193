import { weightedKappa } from "./agreement.ts";
import { drawOf } from "./assignment.ts";
import { DIMENSIONS, type Dimension } from "./evaluation.ts";

/** Fewer rated stories, or of fewer authors, tell too little about six weights: about seven ratings for each. */
export const FIT_FROM_RATINGS = 40;
export const FIT_FROM_AUTHORS = 8;
const FOLDS = 5;
/** How strongly the fit is held to the weights that hold: as much as this share of the spread of the scores. */
const PULL = 0.05;
const STEPS = 1_000;
/** Lowest overall score that counts as 2, 3, 4 and 5, as the dimensions have it. */
const CUTS = [25, 45, 65, 85] as const;
const Z_95 = 1.96;

/** One coach's rating of one story beside what the engine said of it. */
export interface RatedStory {
  authorId: string;
  /** The engine's dimensions, 0–100, in the order of `DIMENSIONS`. */
  scores: readonly number[];
  /** The mean of the coach's six ratings, 1–5. */
  rating: number;
}

/** Quadratically weighted kappa with a 95% interval by leaving out one author at a time (a jackknife of groups). */
export interface FitAgreement {
  kappa: number | null;
  interval: readonly [low: number, high: number] | null;
}

export interface WeightFit {
  ratings: number;
  authors: number;
  /** Whole numbers that add up to about 100. */
  weights: Readonly<Record<Dimension, number>>;
  /** How the weights that hold agree with the coaches. */
  before: FitAgreement;
  /** How fitted weights agree with coaches about stories of authors that the fit has not seen. */
  after: FitAgreement;
}

/**
 * Weights that come nearest to what the organisation's coaches say of whole stories, held to those that hold now; null
 * where there is too little to fit. The same ratings and the same seed give the same weights, in whatever order.
 */
export function fitWeights(
  given: readonly RatedStory[],
  holds: Readonly<Record<Dimension, number>>,
  seed: string,
): WeightFit | null {
  const rated = [...given].sort(byContent);
  const authors = [...new Set(rated.map(({ authorId }) => authorId))];
  if (rated.length < FIT_FROM_RATINGS || authors.length < FIT_FROM_AUTHORS) return null;
  const start = normalised(DIMENSIONS.map((name) => holds[name]));
  const foldOf = new Map(
    [...authors]
      .sort((a, b) => drawOf(seed, a) - drawOf(seed, b) || (a < b ? -1 : 1))
      .map((author, at) => [author, at % FOLDS]),
  );
  const perFold = Array.from({ length: FOLDS }, (_, fold) =>
    solve(
      rated.filter(({ authorId }) => foldOf.get(authorId) !== fold),
      start,
    ),
  );
  const unseen = rated.map((story) => overallOf(story, perFold[foldOf.get(story.authorId) ?? 0] ?? start));
  const fitted = solve(rated, start);
  return {
    ratings: rated.length,
    authors: authors.length,
    weights: Object.fromEntries(DIMENSIONS.map((name, at) => [name, Math.round(100 * (fitted[at] ?? 0))])) as Record<
      Dimension,
      number
    >,
    before: agreementOf(
      rated,
      rated.map((story) => overallOf(story, start)),
    ),
    after: agreementOf(rated, unseen),
  };
}

function byContent(a: RatedStory, b: RatedStory): number {
  const [one, other] = [a, b].map(({ authorId, rating, scores }) => `${authorId} ${rating} ${scores.join(" ")}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
}

const overallOf = ({ scores }: RatedStory, weights: readonly number[]): number =>
  scores.reduce((sum, score, at) => sum + score * (weights[at] ?? 0), 0);

/** Projected gradient descent over weights that are not negative and add up to 1; how strict coaches are is left out of it. */
function solve(rated: readonly RatedStory[], start: readonly number[]): number[] {
  const n = rated.length;
  const mean = (read: (story: RatedStory) => number) => rated.reduce((sum, story) => sum + read(story), 0) / n;
  const centres = start.map((_, at) => mean(({ scores }) => scores[at] ?? 0));
  const centre = mean(({ rating }) => rating);
  const rows = rated.map(({ scores, rating }) => ({
    x: scores.map((score, at) => (score - (centres[at] ?? 0)) / 100),
    y: (rating - centre) / 4,
  }));
  const product = (read: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + read(row), 0) / n;
  const together = start.map((_, a) => start.map((_, b) => product(({ x }) => (x[a] ?? 0) * (x[b] ?? 0))));
  const wanted = start.map((_, at) => product(({ x, y }) => (x[at] ?? 0) * y));
  const spread = together.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const pull = PULL * spread;
  const pace = 1 / (spread + pull || 1);
  let weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const held = weights;
    weights = onSimplex(
      held.map((weight, at) => {
        const said = held.reduce((sum, other, b) => sum + (together[at]?.[b] ?? 0) * other, 0);
        return weight - pace * (said - (wanted[at] ?? 0) + pull * (weight - (start[at] ?? 0)));
      }),
    );
  }
  return weights;
}

/** The nearest weights that are not negative and add up to 1 (Duchi and others 2008). */
function onSimplex(weights: readonly number[]): number[] {
  let sum = 0;
  let shift = 0;
  for (const [at, weight] of [...weights].sort((a, b) => b - a).entries()) {
    sum += weight;
    const candidate = (sum - 1) / (at + 1);
    if (weight - candidate > 0) shift = candidate;
  }
  return weights.map((weight) => Math.max(0, weight - shift));
}

const toRating = (overall: number): number => 1 + CUTS.filter((cut) => overall >= cut).length;

function agreementOf(rated: readonly RatedStory[], overall: readonly number[]): FitAgreement {
  const pairs = rated.map(({ authorId, rating }, at) => ({
    authorId,
    pair: [Math.round(rating), toRating(overall[at] ?? 0)] as const,
  }));
  const kappa = weightedKappa(pairs.map(({ pair }) => pair));
  if (kappa === null) return { kappa: null, interval: null };
  const authors = [...new Set(pairs.map(({ authorId }) => authorId))];
  const without = authors.map(
    (left) => weightedKappa(pairs.filter(({ authorId }) => authorId !== left).map(({ pair }) => pair)) ?? kappa,
  );
  const mean = without.reduce((sum, one) => sum + one, 0) / authors.length;
  const spread = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const half = Z_95 * Math.sqrt(((authors.length - 1) / authors.length) * spread);
  return { kappa, interval: [Math.max(-1, kappa - half), Math.min(1, kappa + half)] };
}
