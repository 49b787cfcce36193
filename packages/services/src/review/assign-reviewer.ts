import { memberships } from "@starboard/db/tables/memberships";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review";
import { assignReviewer as assignReviewerJob } from "@starboard/jobs/contracts/assign-reviewer";
import { notify } from "@starboard/jobs/contracts/notify";
import { and, arrayContains, count, eq, inArray, ne } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { moveRequest } from "./move-request.ts";

/**
 * Finds a coach of the candidate's teams, the one with the fewest open reviews first and never beyond
 * what they take at a time; when nobody is free the request waits and the leads hear of it.
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
    const reviewerId = await findCoach(tx, request.candidateId);
    const kind = reviewerId ? "review-assigned" : "review-unassigned";
    if (reviewerId)
      await moveRequest({ tx, announce }, request, "assign", occurredAt, { reviewerId, assignedAt: occurredAt });
    // The leads hear once that nobody is free; later rounds try again as coaches become free.
    if (reviewerId || request.round === 1) {
      enqueue(notify, { orgId: actor.orgId, kind, subjectId: request.id, eventId: makeId(runtime.clock) });
    }
    audit({ subjectId: request.id, fields: reviewerId ? ["state", "reviewer"] : [] });
  },
});

async function findCoach(tx: Tx, candidateId: string): Promise<string | null> {
  const seats = await tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.userId, candidateId));
  if (seats.length === 0) return null;
  const coaches = await tx
    .selectDistinct({ userId: teamMembers.userId, capacity: memberships.reviewCapacity })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(
      and(
        inArray(
          teamMembers.teamId,
          seats.map((seat) => seat.teamId),
        ),
        arrayContains(teamMembers.roles, ["coach"]),
        ne(teamMembers.userId, candidateId),
        eq(memberships.state, "active"),
      ),
    );
  const loads = await tx
    .select({ reviewerId: reviewRequests.reviewerId, open: count() })
    .from(reviewRequests)
    .where(inArray(reviewRequests.state, [...OPEN_REVIEW_STATES]))
    .groupBy(reviewRequests.reviewerId);
  const openOf = new Map(loads.map((load) => [load.reviewerId, load.open]));
  const byLoad = (a: string, b: string) => (openOf.get(a) ?? 0) - (openOf.get(b) ?? 0) || (a < b ? -1 : 1);
  const free = coaches.filter((coach) => (openOf.get(coach.userId) ?? 0) < coach.capacity);
  for (const userId of free.map((coach) => coach.userId).sort(byLoad)) if (await isStillHere(tx, userId)) return userId;
  return null;
}

/** Waits for who is suspending or removing the coach at this moment. */
async function isStillHere(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.state, "active")))
    .for("share");
  return rows.length > 0;
}
