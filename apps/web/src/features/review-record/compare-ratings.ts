import { DIMENSION_TITLES, DIMENSIONS, type Dimension } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import { toRating } from "@starboard/rules/anchors";

export interface Comparison {
  dimension: Dimension;
  title: string;
  coach: number;
  /** The engine's score on the coach's scale; null where it could not tell. */
  engine: number | null;
  /** How far the coach stands above the engine; null where the engine could not tell. */
  difference: number | null;
}

/** The coach's ratings beside the engine's scores (0–100), dimension by dimension; unrated ones are left out. */
export function compareRatings(ratings: Ratings, scores: Readonly<Record<Dimension, number | null>>): Comparison[] {
  return DIMENSIONS.flatMap((dimension) => {
    const coach = ratings[dimension]?.value;
    if (coach === undefined) return [];
    const score = scores[dimension];
    const engine = score === null ? null : toRating(dimension, score);
    const difference = engine === null ? null : coach - engine;
    return { dimension, title: DIMENSION_TITLES[dimension], coach, engine, difference };
  });
}

const STEPS = ["", "one", "two", "three", "four"];

/** "the same", "you two higher": the difference as a person says it. @param who the rater, as in "you" or "Helen" */
export function describeDifference({ difference }: Comparison, who: string): string {
  if (difference === null) return "the engine could not tell";
  if (difference === 0) return "the same";
  return `${who} ${STEPS[Math.abs(difference)]} ${difference > 0 ? "higher" : "lower"}`;
}

/** One sentence on where the two stand furthest apart. */
export function summariseDifference(comparisons: readonly Comparison[], who: string): string {
  const told = comparisons.filter((one) => one.difference !== null);
  const furthest = told.reduce<Comparison | null>(
    (most, one) => (Math.abs(one.difference ?? 0) > Math.abs(most?.difference ?? 0) ? one : most),
    null,
  );
  if (told.length === 0) return "The engine could not tell any of the six.";
  if (!furthest) return "Both say the same on every dimension that the engine could tell.";
  return `Furthest apart on ${furthest.title}: ${who} ${furthest.coach}, it ${furthest.engine}.`;
}
