import { requestSkips } from "@starboard/db/tables/request-skips";
import { StarboardError } from "@starboard/domain/errors";
import { ReassignRequest } from "@starboard/domain/review";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireTeamRequest } from "../guards/require-team-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { assignByHand } from "./assign-by-hand.ts";
import { dropDraft } from "./drop-draft.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

const GIVEN_ON = "A lead gave it to another coach.";

/**
 * A lead gives an open request to another coach; both are told. What the first one wrote and did not submit is
 * dropped, and the request does not come back to them.
 */
export const reassignRequest = defineMutation({
  action: "review-request.reassign",
  input: ReassignRequest,
  guard: (a) => requireTeamRequest(a, "review-request.reassign", a.input.requestId),
  run: async (a) => {
    const { tx, actor, runtime, input, subject: request, enqueue } = a;
    const before = request.reviewerId;
    if (before === input.reviewerId) throw new StarboardError("CONFLICT", "That coach has it already.");
    const reviewer = await assignByHand(a, request, { userId: input.reviewerId, how: "reassigned", event: "reassign" });
    const tell = (kind: "review-assigned" | "review-reassigned", whom: typeof reviewer) => {
      const eventId = makeId(runtime.clock);
      enqueue(notify, { orgId: actor.orgId, kind, subjectId: request.id, eventId, reviewer: whom });
    };
    tell("review-assigned", reviewer);
    if (before) {
      await dropDraft(tx, request.id, before);
      await tx
        .insert(requestSkips)
        .values({
          orgId: actor.orgId,
          requestId: request.id,
          userId: before,
          reason: GIVEN_ON,
          createdAt: runtime.clock.now(),
        })
        .onConflictDoNothing();
      tell("review-reassigned", { userId: before, round: request.round });
      await offerToWaiting(tx, enqueue, freedBy(request));
    }
    return { reviewerId: input.reviewerId };
  },
});
