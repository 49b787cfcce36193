import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import { StarboardError } from "@starboard/domain/errors";
import { SaveReviewDraft } from "@starboard/domain/review";
import { AMENDED_WITHIN_HOURS, isAmendable, listReviewGaps } from "@starboard/domain/review-ratings";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Changes a submitted review within a day of it, marked as amended; the candidate hears of it. Comments stay as they are. */
export const amendReview = defineMutation({
  action: "review.amend",
  input: SaveReviewDraft,
  guard: (a) => requireRequest(a, "review.amend", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, enqueue, audit, announce }) => {
    const [review] = await tx.select().from(reviews).where(eq(reviews.requestId, request.id)).for("update");
    const now = runtime.clock.now();
    if (!(review?.submittedAt && isAmendable(review.submittedAt.getTime(), now.getTime()))) {
      throw new StarboardError(
        "CONFLICT",
        `A review can be amended for ${AMENDED_WITHIN_HOURS} hours after it was submitted. Answer below the comments instead.`,
      );
    }
    const { ratings, summary, verdict } = input;
    const gaps = listReviewGaps({ ratings, verdict }, request.dimensions);
    if (gaps.length > 0) {
      throw new StarboardError("INVALID", `The review is not complete: ${gaps.join("; ")}.`, { gaps });
    }
    await tx
      .update(reviews)
      .set({
        ratings,
        summary,
        verdict,
        updatedAt: now,
        amendedAt: now,
        blindRatings: review.blindRatings ?? review.ratings,
      })
      .where(eq(reviews.requestId, request.id));
    const state = verdict === "approved" ? "approved" : "changes_asked";
    await tx.update(reviewRequests).set({ state }).where(eq(reviewRequests.id, request.id));
    await keepFacts(tx, [request.storyId]);
    announce({ topic: "review", id: request.id, audience: [request.candidateId, actor.userId] });
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-amended", subjectId: request.id, eventId });
    audit({ subjectId: request.id, fields: ["ratings", "summary", "verdict"] });
    return { state, amendedAt: now };
  },
});
