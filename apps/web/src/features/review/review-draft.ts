import { DIMENSIONS, type Dimension } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import { listReviewGaps, needsQuote } from "@starboard/domain/review-ratings";
import type { Verdict } from "@starboard/domain/review-state";
import type { Rating } from "@starboard/rules/anchors";

/** A review as it stands on the screen. A quote may be chosen before its rating. */
export interface ReviewDraft {
  /** What is to be rated, in the order of the screen. */
  dimensions: readonly Dimension[];
  values: Partial<Record<Dimension, Rating>>;
  quotes: Partial<Record<Dimension, string>>;
  summary: string;
  verdict: Verdict | null;
}

interface StoredReview {
  ratings: Ratings;
  summary: string;
  verdict: Verdict | null;
}

export function openDraft(review: StoredReview | null, dimensions: readonly Dimension[] = DIMENSIONS): ReviewDraft {
  const draft: ReviewDraft = {
    dimensions,
    values: {},
    quotes: {},
    summary: review?.summary ?? "",
    verdict: review?.verdict ?? null,
  };
  for (const dimension of dimensions) {
    const rating = review?.ratings[dimension];
    if (!rating) continue;
    draft.values[dimension] = rating.value as Rating;
    if (rating.quote) draft.quotes[dimension] = rating.quote;
  }
  return draft;
}

/** What is stored: a quote without its rating waits on the screen. */
export function toStored(draft: ReviewDraft): StoredReview {
  const ratings: Ratings = {};
  for (const dimension of draft.dimensions) {
    const value = draft.values[dimension];
    if (value) ratings[dimension] = { value, quote: draft.quotes[dimension] ?? "" };
  }
  return { ratings, summary: draft.summary, verdict: draft.verdict };
}

/** True where the rating cannot stand without words from the text. */
export const isQuoteMissing = (draft: ReviewDraft, dimension: Dimension): boolean =>
  needsQuote(draft.values[dimension] ?? 0) && !draft.quotes[dimension]?.trim();

/** "Concision is not rated, and 2 more": what still stops the review in the room of a foot bar; null where nothing does. */
export function summariseMissing(draft: ReviewDraft): string | null {
  const [first, ...more] = listReviewGaps(toStored(draft), draft.dimensions);
  if (!first) return null;
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return more.length > 0 ? `${sentence}, and ${more.length} more` : sentence;
}
