import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { StarboardError } from "@starboard/domain/errors";
import { SkipRequest } from "@starboard/domain/review";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

/** Gives a request on to the next coach or peer, with a reason that the leads read. It does not come back. */
export const skipRequest = defineMutation({
  action: "review-request.skip",
  input: SkipRequest,
  guard: (a) => requireRequest(a, "review-request.skip", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, enqueue, audit, announce }) => {
    if (request.assignedBecause?.how === "by-name") {
      throw new StarboardError(
        "CONFLICT",
        "You were asked by name. Decline it with a reason that the candidate reads.",
      );
    }
    const now = runtime.clock.now();
    const round = request.round + 1;
    const state = await moveRequest({ tx, announce }, request, "skip", now);
    await tx
      .update(reviewRequests)
      .set({ reviewerId: null, assignedBecause: null, round })
      .where(eq(reviewRequests.id, request.id));
    await tx
      .insert(requestSkips)
      .values({ orgId: actor.orgId, requestId: request.id, userId: actor.userId, reason: input.reason, createdAt: now })
      .onConflictDoNothing();
    enqueue(assignReviewer, { orgId: actor.orgId, requestId: request.id, round });
    await offerToWaiting(tx, enqueue, freedBy(request));
    audit({ subjectId: request.id, fields: ["state", "reviewer", "reason"] });
    return { state };
  },
});
