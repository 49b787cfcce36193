import { reviewRequests } from "@starboard/db/tables/review-requests";
import { isOpen } from "@starboard/domain/review-state";
import { expireRequest as expireRequestJob } from "@starboard/jobs/contracts/expire-request";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

/** A request that nobody finished long after its due date ends; both parties hear of it. */
export const expireRequest = defineEffect({
  action: "review-request.expire",
  job: expireRequestJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, occurredAt, enqueue, audit, announce }) => {
    const [request] = await tx
      .select()
      .from(reviewRequests)
      .where(eq(reviewRequests.id, payload.requestId))
      .for("update");
    if (!(request && isOpen(request.state))) return;
    await moveRequest({ tx, announce }, request, "expire", occurredAt);
    const eventId = makeId(runtime.clock);
    enqueue(notify, { orgId: actor.orgId, kind: "review-expired", subjectId: request.id, eventId });
    await offerToWaiting(tx, enqueue, freedBy(request));
    audit({ subjectId: request.id, fields: ["state"] });
  },
});
