import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { and, arrayContains, asc, eq, inArray } from "drizzle-orm";
import type { Enqueue } from "../verb/side-effects.ts";

interface FreedCoach {
  orgId: string;
  /** Null where the request had found nobody: then no place became free. */
  coachId: string | null;
  /** How many reviews the coach may take now, at most. */
  places?: number;
}

/**
 * A coach has places free: the requests of their teams that have waited longest are tried again, as many as there are
 * places. Those of other teams are left out, so that one which nobody can take holds up no other.
 */
export async function offerToWaiting(
  tx: Tx,
  enqueue: Enqueue,
  { orgId, coachId, places = 1 }: FreedCoach,
): Promise<void> {
  if (coachId === null) return;
  const teamsOfCoach = tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(and(eq(teamMembers.userId, coachId), arrayContains(teamMembers.roles, ["coach"])));
  const candidates = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(inArray(teamMembers.teamId, teamsOfCoach));
  const waiting = await tx
    .select({ id: reviewRequests.id, round: reviewRequests.round })
    .from(reviewRequests)
    .where(and(eq(reviewRequests.state, "requested"), inArray(reviewRequests.candidateId, candidates)))
    .orderBy(asc(reviewRequests.createdAt))
    .limit(places)
    .for("update", { skipLocked: true });
  for (const { id, round } of waiting) {
    await tx
      .update(reviewRequests)
      .set({ round: round + 1 })
      .where(eq(reviewRequests.id, id));
    enqueue(assignReviewer, { orgId, requestId: id, round: round + 1 });
  }
}
