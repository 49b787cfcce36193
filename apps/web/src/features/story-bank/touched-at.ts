import type { BankStory } from "./bank-story.ts";

/** When a story was last edited, approved or said aloud, in ms since 1970: readiness counts it as fresh from there on. */
export function touchedAtMs({ updatedAt, practisedAt, review }: BankStory): number {
  const approvedAt = review?.state === "approved" ? review.closedAt : null;
  return Math.max(updatedAt.getTime(), practisedAt?.getTime() ?? 0, approvedAt?.getTime() ?? 0);
}
