import type { ReviewState } from "@starboard/domain/review-state";

interface Described {
  state: ReviewState;
  reviewerName: string | null;
}

const ENDED: Partial<Record<ReviewState, string>> = {
  approved: "Approved",
  changes_asked: "Changes asked for",
  declined: "Declined",
  expired: "Ended without a review",
  withdrawn: "Withdrawn by you",
};

/** Where a request stands, short enough for a button or a list. */
export function describeRequest({ state, reviewerName }: Described): string {
  const ended = ENDED[state];
  if (ended) return ended;
  if (state === "in_review") return reviewerName ? `${reviewerName} is reading` : "being read";
  return reviewerName ? `with ${reviewerName}` : "looking for a coach";
}
