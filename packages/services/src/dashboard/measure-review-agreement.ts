import { measureAgreement, type RatingPair } from "@starboard/domain/agreement";
import { compareVersions } from "@starboard/domain/dashboard";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { toRating } from "@starboard/rules/anchors";

type Values = readonly (number | null)[];

/** A submitted review, each part in the order of dimensions with null where there is none; the second rater's blind one. */
export type RatedReview = readonly [
  rulesetVersion: string | null,
  ratings: Values,
  second: Values | null,
  engineScores: Values | null,
];

/**
 * How far coaches agree with each other, over texts that two rated blind, and with the engine as it was when each review
 * was submitted; by dimension, on ratings as they were before the engine was seen. Of rulesets only the newest counts:
 * two engines are not one.
 */
export function measureReviewAgreement(reviews: readonly RatedReview[]) {
  const versions = new Set(reviews.flatMap(([version]) => version ?? []));
  const rulesetVersion = [...versions].sort(compareVersions).at(-1) ?? null;
  return {
    rulesetVersion,
    dimensions: DIMENSIONS.map((dimension, at) => {
      const withCoach: RatingPair[] = [];
      const withEngine: RatingPair[] = [];
      for (const [version, ratings, second, scores] of reviews) {
        const mine = ratings[at] ?? null;
        if (mine === null) continue;
        const theirs = second?.[at] ?? null;
        if (theirs !== null) withCoach.push([mine, theirs]);
        const score = version === rulesetVersion ? (scores?.[at] ?? null) : null;
        if (score !== null) withEngine.push([mine, toRating(dimension, score)]);
      }
      return { dimension, others: measureAgreement(withCoach), engine: measureAgreement(withEngine) };
    }),
  };
}
