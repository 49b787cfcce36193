import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, isNotNull, type SQL } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";

/** Both ratings of a text that was rated twice, each blind; null until both are submitted. */
export async function findPair(tx: Tx, request: RequestRow) {
  const firstId = request.secondOf ?? request.id;
  const findRating = async (where: SQL) =>
    (
      await tx
        .select({ reviewerId: reviews.reviewerId, ratings: reviews.ratings })
        .from(reviewRequests)
        .innerJoin(reviews, and(eq(reviews.requestId, reviewRequests.id), isNotNull(reviews.submittedAt)))
        .where(where)
    )[0];
  const first = await findRating(eq(reviewRequests.id, firstId));
  const second = await findRating(eq(reviewRequests.secondOf, firstId));
  return first && second ? { firstId, first, second } : null;
}
