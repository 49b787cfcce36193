import { consensusRatings } from "@starboard/db/tables/consensus-ratings";
import { ReviewRequestRef } from "@starboard/domain/review";
import { findGaps } from "@starboard/domain/review-ratings";
import { eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findPair } from "./find-pair.ts";

/** For the two raters of one text, once both have submitted: the other's rating, where they lie apart, what they agreed on. */
export const getRatingPair = defineQuery({
  action: "review-request.read",
  input: ReviewRequestRef,
  guard: (a) => requireRequest(a, "review-request.read", a.input.requestId),
  run: async ({ tx, actor, subject: request }) => {
    if (actor.userId !== request.reviewerId) return null;
    const pair = await findPair(tx, request);
    if (!pair) return null;
    const other = request.secondOf ? pair.first : pair.second;
    const nameOf = await findNames(tx, [other.reviewerId]);
    const [consensus] = await tx.select().from(consensusRatings).where(eq(consensusRatings.requestId, pair.firstId));
    return {
      otherName: nameOf(other.reviewerId),
      otherRatings: other.ratings,
      gaps: findGaps(pair.first.ratings, pair.second.ratings),
      consensus: consensus ? { values: consensus.values, note: consensus.note, updatedAt: consensus.updatedAt } : null,
    };
  },
});
