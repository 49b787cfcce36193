import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { StarboardError } from "@starboard/domain/errors";
import { AskSecondRating, DEFAULT_DUE_DAYS } from "@starboard/domain/review";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { requireTeamRequest } from "../guards/require-team-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { assignByHand } from "./assign-by-hand.ts";
import { setTimers } from "./set-timers.ts";

const DAY_MS = 86_400_000;

/**
 * A lead has a reviewed text rated once more by another coach, who sees nothing of the first rating. Only of a story
 * that its author shares with the team: a private one is shown to nobody whom the author has not asked.
 */
export const askSecondRating = defineMutation({
  action: "review-request.ask-second",
  input: AskSecondRating,
  guard: (a) => requireTeamRequest(a, "review-request.ask-second", a.input.requestId),
  run: async (a) => {
    const { tx, actor, runtime, input, subject: first, enqueue } = a;
    const [story] = await tx.select().from(stories).where(eq(stories.id, first.storyId)).for("update");
    if (story?.visibility !== "team" || story.archivedAt) {
      throw new StarboardError("CONFLICT", "The story is private. Only its author can show it to another coach.");
    }
    if (first.secondOf) throw new StarboardError("CONFLICT", "This is a second rating itself.");
    if (first.reviewerId === input.reviewerId) {
      throw new StarboardError("CONFLICT", "That coach gave the first rating. Choose another one.");
    }
    const [open] = await tx
      .select({ id: reviewRequests.id })
      .from(reviewRequests)
      .where(eq(reviewRequests.secondOf, first.id));
    if (open) throw new StarboardError("CONFLICT", "A second rating has been asked for already.");
    const now = runtime.clock.now();
    const requestId = makeId(runtime.clock);
    const dueAt = new Date(now.getTime() + DEFAULT_DUE_DAYS * DAY_MS);
    const [request] = await tx
      .insert(reviewRequests)
      .values({
        orgId: actor.orgId,
        id: requestId,
        storyId: first.storyId,
        revisionId: first.revisionId,
        candidateId: first.candidateId,
        state: "requested",
        asked: "coach",
        message: "",
        createdAt: now,
        dueAt,
        secondOf: first.id,
      })
      .onConflictDoNothing()
      .returning();
    if (!request) {
      throw new StarboardError("CONFLICT", "The story is being reviewed again already. Wait until that is finished.");
    }
    const reviewer = await assignByHand(a, request, { userId: input.reviewerId, how: "second", event: "assign" });
    await setTimers(tx, { orgId: actor.orgId, requestId, dueAt });
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-assigned", subjectId: requestId, eventId, reviewer });
    return { requestId };
  },
});
