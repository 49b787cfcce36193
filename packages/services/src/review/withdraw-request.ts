import { ReviewRequestRef } from "@starboard/domain/review";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

/** The candidate takes the request back; possible until the review is submitted. */
export const withdrawRequest = defineMutation({
  action: "review-request.withdraw",
  input: ReviewRequestRef,
  guard: (a) => requireRequest(a, "review-request.withdraw", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, subject: request, enqueue, audit, announce }) => {
    const state = await moveRequest({ tx, announce }, request, "withdraw", runtime.clock.now());
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-withdrawn", subjectId: request.id, eventId });
    await offerToWaiting(tx, enqueue, freedBy(request));
    audit({ subjectId: request.id, fields: ["state"] });
    return { state };
  },
});
