import { reviewRequests } from "@starboard/db/tables/review-requests";
import { isOpen } from "@starboard/domain/review-state";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { notify } from "@starboard/jobs/contracts/notify";
import { remindReviewer as remindReviewerJob } from "@starboard/jobs/contracts/remind-reviewer";
import { eq } from "drizzle-orm";
import { deriveEventId } from "../notification/derive-event-id.ts";
import { defineEffect } from "../verb/define-effect.ts";

/** A day before the due date the reviewer hears of an open request; for one that still waits a coach is looked for again. */
export const remindReviewer = defineEffect({
  action: "review-request.remind",
  job: remindReviewerJob,
  compute: async () => null,
  apply: async ({ tx, actor, payload, enqueue, audit }) => {
    const [request] = await tx
      .select()
      .from(reviewRequests)
      .where(eq(reviewRequests.id, payload.requestId))
      .for("update");
    if (!(request && isOpen(request.state))) return;
    if (!request.reviewerId) {
      const round = request.round + 1;
      await tx.update(reviewRequests).set({ round }).where(eq(reviewRequests.id, request.id));
      enqueue(assignReviewer, { orgId: actor.orgId, requestId: request.id, round });
      audit({ subjectId: request.id });
      return;
    }
    const eventId = deriveEventId("review-reminder", request.id, payload.dueAt);
    enqueue(notify, { orgId: actor.orgId, kind: "review-reminder", subjectId: request.id, eventId });
    audit({ subjectId: request.id });
  },
});
