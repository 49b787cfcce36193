import { reviewRequests } from "@starboard/db/tables/review-requests";
import { type TIMER_KINDS, timers } from "@starboard/db/tables/timers";
import { StarboardError } from "@starboard/domain/errors";
import { ESCALATES_AFTER_DAYS, EXPIRES_AFTER_DAYS, OPEN_REVIEW_STATES, RequestReview } from "@starboard/domain/review";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { and, eq, inArray } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

const DAY_MS = 86_400_000;

/** Asks that the story's current revision be reviewed; a job finds the coach. One open request per story. */
export const requestReview = defineMutation({
  action: "review-request.create",
  input: RequestReview,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "review-request.create", input.storyId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: story, enqueue, audit }) => {
    if (story.archivedAt) {
      throw new StarboardError("CONFLICT", "The story is archived. Bring it back before you ask for a review.");
    }
    const [open] = await tx
      .select({ id: reviewRequests.id })
      .from(reviewRequests)
      .where(and(eq(reviewRequests.storyId, story.id), inArray(reviewRequests.state, [...OPEN_REVIEW_STATES])));
    if (open) {
      throw new StarboardError("CONFLICT", "A review of this story is under way already.", { requestId: open.id });
    }
    const now = runtime.clock.now();
    const dueAt = new Date(now.getTime() + input.dueInDays * DAY_MS);
    const requestId = makeId(runtime.clock);
    await tx.insert(reviewRequests).values({
      orgId: actor.orgId,
      id: requestId,
      storyId: story.id,
      revisionId: story.currentRevisionId,
      candidateId: actor.userId,
      state: "requested",
      message: input.message,
      createdAt: now,
      dueAt,
    });
    const timer = (kind: (typeof TIMER_KINDS)[number], daysAfterDue: number) => ({
      orgId: actor.orgId,
      kind,
      subjectId: requestId,
      dueAt: new Date(dueAt.getTime() + daysAfterDue * DAY_MS),
    });
    await tx
      .insert(timers)
      .values([
        timer("review-request.remind", -1),
        timer("review-request.escalate", ESCALATES_AFTER_DAYS),
        timer("review-request.expire", EXPIRES_AFTER_DAYS),
      ]);
    enqueue(assignReviewer, { orgId: actor.orgId, requestId, round: 1 });
    audit({ subjectId: requestId, fields: ["story", "revision", "due"] });
    return { requestId, dueAt };
  },
});
