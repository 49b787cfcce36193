import { reviewRequests } from "@starboard/db/tables/review-requests";
import { StarboardError } from "@starboard/domain/errors";
import { RequestReview } from "@starboard/domain/review";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { notify } from "@starboard/jobs/contracts/notify";
import { desc, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { assignByHand } from "./assign-by-hand.ts";
import { setTimers } from "./set-timers.ts";

const DAY_MS = 86_400_000;

/**
 * Asks that the story's current revision be reviewed: by somebody named at once, otherwise a job finds the coach or
 * peer. One open request per story; it is linked to the one before.
 */
export const requestReview = defineMutation({
  action: "review-request.create",
  input: RequestReview,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "review-request.create", input.storyId, { isLocked: true }),
  run: async (a) => {
    const { tx, actor, runtime, input, subject: story, enqueue, audit } = a;
    if (story.archivedAt) {
      throw new StarboardError("CONFLICT", "The story is archived. Bring it back before you ask for a review.");
    }
    const earlier = await tx
      .select({ id: reviewRequests.id, state: reviewRequests.state, roundId: reviewRequests.roundId })
      .from(reviewRequests)
      .where(eq(reviewRequests.storyId, story.id))
      .orderBy(desc(reviewRequests.createdAt));
    const open = earlier.find(({ state, roundId }) => roundId === null && OPEN_REVIEW_STATES.includes(state));
    if (open) {
      throw new StarboardError("CONFLICT", "A review of this story is under way already.", { requestId: open.id });
    }
    const now = runtime.clock.now();
    const dueAt = new Date(now.getTime() + input.dueInDays * DAY_MS);
    const requestId = makeId(runtime.clock);
    const [request] = await tx
      .insert(reviewRequests)
      .values({
        orgId: actor.orgId,
        id: requestId,
        storyId: story.id,
        revisionId: story.currentRevisionId,
        candidateId: actor.userId,
        state: "requested",
        asked: input.asked,
        message: input.message,
        createdAt: now,
        dueAt,
        interviewOn: input.interviewOn,
        language: input.language,
        previousId: earlier.find(({ state }) => state === "approved" || state === "changes_asked")?.id ?? null,
      })
      .returning();
    if (request && input.reviewerId) {
      const reviewer = await assignByHand(a, request, { userId: input.reviewerId, how: "by-name", event: "assign" });
      const eventId = makeId(runtime.clock);
      enqueue(notify, { orgId: actor.orgId, kind: "review-assigned", subjectId: requestId, eventId, reviewer });
    } else enqueue(assignReviewer, { orgId: actor.orgId, requestId, round: 1 });
    await setTimers(tx, { orgId: actor.orgId, requestId, dueAt });
    audit({ subjectId: requestId, fields: ["story", "revision", "due"] });
    return { requestId, dueAt };
  },
});
