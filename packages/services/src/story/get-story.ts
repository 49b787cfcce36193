import { reviewRequests } from "@starboard/db/tables/review-requests";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { notFound } from "@starboard/domain/errors";
import { GetStory } from "@starboard/domain/story";
import { desc, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { listOverrulings } from "../overruling/list-overrulings.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findEvaluation } from "./find-evaluation.ts";
import { isReviewing } from "./is-reviewing.ts";
import { nameAuthor } from "./name-author.ts";
import { recordView } from "./record-view.ts";

/**
 * A story with its current text, its stored evaluation (null while pending, and for who reviews it until the own rating
 * is submitted: `isEvaluationHeld`) and its review requests, newest first.
 */
export const getStory = defineQuery({
  action: "story.read",
  input: GetStory,
  leavesTrace: true,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read", input.storyId),
  run: async ({ tx, actor, runtime, subject: story }) => {
    const [revision] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, story.currentRevisionId));
    if (!revision) throw notFound("revision");
    await recordView(tx, runtime, { story, viewerId: actor.userId, version: revision.seq });
    const isAuthor = actor.userId === story.authorId;
    const isEvaluationHeld = !isAuthor && (await isReviewing(tx, actor.userId, story.id));
    const requests = isAuthor
      ? await tx
          .select()
          .from(reviewRequests)
          .where(eq(reviewRequests.storyId, story.id))
          .orderBy(desc(reviewRequests.createdAt))
      : [];
    const nameOf = await findPartyNames(tx, actor.userId, requests);
    return {
      id: story.id,
      kind: story.kind,
      title: story.title,
      question: story.question,
      competencies: story.competencies,
      visibility: story.visibility,
      version: story.version,
      isAuthor,
      authorName: await nameAuthor(tx, actor, story),
      createdAt: story.createdAt,
      updatedAt: story.updatedAt,
      practisedAt: story.practisedAt,
      archivedAt: story.archivedAt,
      /** For the author alone: it may name an organisation that the reader knows nothing of. */
      origin: isAuthor ? story.origin : null,
      revision: { id: revision.id, seq: revision.seq, sections: revision.sections, createdAt: revision.createdAt },
      isEvaluationHeld,
      /** What coaches have overruled, where the evaluation is shown. */
      overrulings: isEvaluationHeld ? [] : await listOverrulings(tx, actor.userId, story.id),
      evaluation: isEvaluationHeld ? null : await findEvaluation(tx, revision.id),
      requests: requests.map((request) => ({
        id: request.id,
        state: request.state,
        reviewerName: nameOf(request, request.reviewerId),
        createdAt: request.createdAt,
        dueAt: request.dueAt,
        closedAt: request.closedAt,
        declineReason: request.declineReason,
      })),
    };
  },
});
