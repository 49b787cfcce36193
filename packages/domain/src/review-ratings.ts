import { DIMENSIONS, type Dimension } from "./evaluation.ts";
import type { Ratings } from "./review.ts";
import type { Verdict } from "./review-state.ts";

/** Hours after submitting in which the reviewer may still amend the review. */
export const AMENDED_WITHIN_HOURS = 24;

export const RATING_VALUES = [1, 2, 3, 4, 5] as const;
/** Ratings at the ends of the scale and a 2 need a quote from the text. */
export const needsQuote = (value: number): boolean => value === 1 || value === 2 || value === 5;

/** May a review that was submitted then still be amended now? Times in ms since 1970. */
export const isAmendable = (submittedAtMs: number, nowMs: number): boolean =>
  nowMs - submittedAtMs <= AMENDED_WITHIN_HOURS * 3_600_000;

/** Ratings of two people this far apart are talked about. */
const GAP = 2;
/** The dimensions on which two ratings of one text lie two or more apart. */
export const findGaps = (a: Ratings, b: Ratings): Dimension[] =>
  DIMENSIONS.filter((dimension) => {
    const [one, other] = [a[dimension]?.value, b[dimension]?.value];
    return one !== undefined && other !== undefined && Math.abs(one - other) >= GAP;
  });

/** What still stops a review from being submitted, where `asked` is to be rated; an empty list means it may go. */
export function listReviewGaps(
  draft: { ratings: Ratings; verdict: Verdict | null },
  asked: readonly Dimension[] = DIMENSIONS,
): string[] {
  const gaps: string[] = [];
  for (const dimension of asked) {
    const rating = draft.ratings[dimension];
    if (!rating) gaps.push(`${dimension} is not rated`);
    else if (needsQuote(rating.value) && rating.quote.trim() === "") {
      gaps.push(`the ${rating.value} for ${dimension} needs a quote from the text`);
    }
  }
  if (!draft.verdict) gaps.push("the verdict is missing");
  return gaps;
}
