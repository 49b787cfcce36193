import { reviewRequests } from "@starboard/db/tables/review-requests";
import { isOpen } from "@starboard/domain/review-state";
import { escalateRequest as escalateRequestJob } from "@starboard/jobs/contracts/escalate-request";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { deriveEventId } from "../notification/derive-event-id.ts";
import { defineEffect } from "../verb/define-effect.ts";

/** Two days after the due date the leads of the candidate's teams hear of a request that is still open. */
export const escalateRequest = defineEffect({
  action: "review-request.escalate",
  job: escalateRequestJob,
  compute: async () => null,
  apply: async ({ tx, actor, payload, enqueue, audit }) => {
    const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, payload.requestId));
    if (!(request && isOpen(request.state))) return;
    const eventId = deriveEventId("review-escalated", request.id, payload.dueAt);
    enqueue(notify, { orgId: actor.orgId, kind: "review-escalated", subjectId: request.id, eventId });
    audit({ subjectId: request.id });
  },
});
