import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { and, eq, inArray } from "drizzle-orm";

/** Whether somebody has a review of the story before them: the engine's opinion then waits until theirs is submitted. */
export async function isReviewing(tx: Tx, reviewerId: string, storyId: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: reviewRequests.id })
    .from(reviewRequests)
    .where(
      and(
        eq(reviewRequests.storyId, storyId),
        eq(reviewRequests.reviewerId, reviewerId),
        inArray(reviewRequests.state, OPEN_REVIEW_STATES),
      ),
    )
    .limit(1);
  return open !== undefined;
}
