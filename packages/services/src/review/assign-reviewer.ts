import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import { type AssignmentReason, chooseReviewer } from "@starboard/domain/assignment";
import { assignReviewer as assignReviewerJob } from "@starboard/jobs/contracts/assign-reviewer";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { deriveEventId } from "../notification/derive-event-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { findBarred, holdPairs } from "./find-barred.ts";
import { findReviewers, findSkipped } from "./find-reviewers.ts";
import { isStillHere } from "./is-still-here.ts";
import { moveRequest } from "./move-request.ts";

/**
 * Finds a coach of the candidate's teams, or a peer they have not paired with: who has the least to do for what they
 * take, and knows the story's competencies and the language (`chooseReviewer` in domain). When nobody is free the
 * request waits to be claimed and the leads hear of it.
 */
export const assignReviewer = defineEffect({
  action: "review-request.assign",
  job: assignReviewerJob,
  compute: async () => null,
  apply: async ({ tx, actor, runtime, payload, occurredAt, enqueue, audit, announce }) => {
    const [request] = await tx
      .select()
      .from(reviewRequests)
      .where(eq(reviewRequests.id, payload.requestId))
      .for("update");
    // Withdrawn or assigned meanwhile: nothing is left to do.
    if (request?.state !== "requested" || request.round !== payload.round) return;
    const chosen = await findReviewer(tx, request, runtime.clock.now());
    const about = { orgId: actor.orgId, subjectId: request.id };
    if (chosen) {
      await moveRequest({ tx, announce }, request, "assign", occurredAt, {
        reviewerId: chosen.userId,
        assignedBecause: chosen.reason,
        assignedAt: occurredAt,
      });
      const reviewer = { userId: chosen.userId, round: request.round };
      enqueue(notify, { ...about, kind: "review-assigned", eventId: makeId(runtime.clock), reviewer });
    } else {
      // One event for each time that it has begun to wait, whichever round finds nobody: the leads hear of it once.
      const begun = request.assignedAt?.toISOString() ?? "asked";
      const eventId = deriveEventId("review-unassigned", request.id, begun);
      enqueue(notify, { ...about, kind: "review-unassigned", eventId });
    }
    audit({ subjectId: request.id, fields: chosen ? ["state", "reviewer"] : [] });
  },
});

async function findReviewer(
  tx: Tx,
  request: RequestRow,
  now: Date,
): Promise<{ userId: string; reason: AssignmentReason } | null> {
  const isPeer = request.asked === "peer";
  const [story] = await tx
    .select({ competencies: stories.competencies })
    .from(stories)
    .where(eq(stories.id, request.storyId));
  const reviewers = await findReviewers(tx, { candidateId: request.candidateId, isPeer, now });
  if (isPeer) await holdPairs(tx, request.orgId);
  const excluded = new Set([...(await findSkipped(tx, request.id)), ...(await findBarred(tx, request))]);
  const { language } = request;
  const competencies = story?.competencies ?? [];
  const seed = `${request.id} ${request.round}`;
  for (;;) {
    const chosen = chooseReviewer(reviewers, { competencies, language, excluded, seed });
    if (!chosen || (await isStillHere(tx, chosen.userId))) return chosen;
    excluded.add(chosen.userId);
  }
}
