import { DeclineReview } from "@starboard/domain/review";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

/** The reviewer says no, with a reason that the candidate reads. */
export const declineRequest = defineMutation({
  action: "review-request.decline",
  input: DeclineReview,
  guard: (a) => requireRequest(a, "review-request.decline", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, enqueue, audit, announce }) => {
    const state = await moveRequest({ tx, announce }, request, "decline", runtime.clock.now(), {
      declineReason: input.reason,
    });
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-declined", subjectId: request.id, eventId });
    await offerToWaiting(tx, enqueue, freedBy(request));
    audit({ subjectId: request.id, fields: ["state", "reason"] });
    return { state };
  },
});
