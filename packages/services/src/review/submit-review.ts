import { reviews } from "@starboard/db/tables/reviews";
import { StarboardError } from "@starboard/domain/errors";
import { SubmitReview } from "@starboard/domain/review";
import { listReviewGaps } from "@starboard/domain/review-ratings";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { notifyMentioned } from "../comment/notify-mentioned.ts";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { tellLeads } from "../readiness/tell-leads.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findEngineScores } from "./find-engine-scores.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

/** Submits the draft once: the verdict closes the request, and the candidate hears of it one time. */
export const submitReview = defineMutation({
  action: "review.submit",
  input: SubmitReview,
  guard: (a) => requireRequest(a, "review.submit", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, subject: request, enqueue, audit, announce }) => {
    const [draft] = await tx.select().from(reviews).where(eq(reviews.requestId, request.id)).for("update");
    if (!draft) throw new StarboardError("CONFLICT", "Start the review before you submit it.");
    const gaps = listReviewGaps(draft, request.dimensions);
    if (gaps.length > 0) {
      throw new StarboardError("INVALID", `The review is not complete: ${gaps.join("; ")}.`, { gaps });
    }
    const now = runtime.clock.now();
    const event = draft.verdict === "approved" ? "approve" : "ask_changes";
    const state = await moveRequest({ tx, announce }, request, event, now);
    await tx
      .update(reviews)
      .set({ submittedAt: now, ...(await findEngineScores(tx, request.revisionId)) })
      .where(eq(reviews.requestId, request.id));
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-submitted", subjectId: request.id, eventId });
    await notifyMentioned({ tx, enqueue }, request);
    await offerToWaiting(tx, enqueue, freedBy(request));
    await tellLeads({ tx, announce }, request.candidateId);
    audit({ subjectId: request.id, fields: ["state", "submitted"] });
    return { state, submittedAt: now };
  },
});
