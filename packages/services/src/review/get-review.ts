import { reviews } from "@starboard/db/tables/reviews";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { notFound } from "@starboard/domain/errors";
import { ReviewRequestRef } from "@starboard/domain/review";
import { isOpen } from "@starboard/domain/review-state";
import { eq } from "drizzle-orm";
import { listComments } from "../comment/list-comments.ts";
import { requireRequest } from "../guards/require-request.ts";
import { listOverrulings } from "../overruling/list-overrulings.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";
import { findEvaluation } from "../story/find-evaluation.ts";
import { recordView } from "../story/record-view.ts";
import { defineQuery } from "../verb/define-query.ts";

/**
 * A review as its reader may see it. The candidate sees ratings and comments once they are submitted;
 * the reviewer sees the engine's opinion only then, so that the rating is their own.
 */
export const getReview = defineQuery({
  action: "review-request.read",
  input: ReviewRequestRef,
  leavesTrace: true,
  guard: (a) => requireRequest(a, "review-request.read", a.input.requestId),
  run: async ({ tx, actor, runtime, subject: request }) => {
    const [story] = await tx.select().from(stories).where(eq(stories.id, request.storyId));
    const [pinned] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, request.revisionId));
    const [draft] = await tx.select().from(reviews).where(eq(reviews.requestId, request.id));
    if (!(story && pinned)) throw notFound("review request");
    const isReviewer = actor.userId === request.reviewerId;
    const isSubmitted = draft?.submittedAt != null;
    const isEvaluationShown = isSubmitted || !isReviewer;
    const mayReadReview = isReviewer || isSubmitted;
    const current =
      story.currentRevisionId === pinned.id
        ? pinned
        : (await tx.select().from(storyRevisions).where(eq(storyRevisions.id, story.currentRevisionId)))[0];
    await recordView(tx, runtime, { story, viewerId: actor.userId, version: (current ?? pinned).seq });
    const nameOf = await findPartyNames(tx, actor.userId, [request]);
    return {
      id: request.id,
      state: request.state,
      isOpen: isOpen(request.state),
      isReviewer,
      isCandidate: actor.userId === request.candidateId,
      message: request.message,
      dimensions: request.dimensions,
      asked: request.asked,
      interviewOn: request.interviewOn,
      language: request.language,
      /** Why the reviewer has it, for the reviewer. */
      because: isReviewer ? request.assignedBecause : null,
      declineReason: request.declineReason,
      createdAt: request.createdAt,
      assignedAt: request.assignedAt,
      startedAt: request.startedAt,
      dueAt: request.dueAt,
      closedAt: request.closedAt,
      candidateName: nameOf(request, request.candidateId),
      reviewerName: request.reviewerId ? nameOf(request, request.reviewerId) : null,
      story: { id: story.id, title: story.title, kind: story.kind, question: story.question },
      revision: { id: pinned.id, seq: pinned.seq, sections: pinned.sections },
      /** The newest text; where the comments lie in it says `current` of each. */
      currentRevision: {
        id: (current ?? pinned).id,
        seq: (current ?? pinned).seq,
        sections: (current ?? pinned).sections,
        createdAt: (current ?? pinned).createdAt,
      },
      review:
        draft && mayReadReview
          ? {
              ratings: draft.ratings,
              summary: draft.summary,
              verdict: draft.verdict,
              updatedAt: draft.updatedAt,
              submittedAt: draft.submittedAt,
              amendedAt: draft.amendedAt,
              helpfulness: draft.helpfulness,
            }
          : null,
      comments: mayReadReview
        ? await listComments(tx, actor.userId, request, current?.sections ?? pinned.sections)
        : [],
      /** With the evaluation, as they speak of it. */
      overrulings: isEvaluationShown ? await listOverrulings(tx, actor.userId, story.id) : [],
      evaluation: isEvaluationShown ? await findEvaluation(tx, pinned.id) : null,
    };
  },
});
