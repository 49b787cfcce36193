import { memberships } from "@starboard/db/tables/memberships";
import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { and, arrayContains, asc, eq, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import type { Enqueue } from "../verb/side-effects.ts";
import { findPaired } from "./find-reviewers.ts";

interface Freed {
  orgId: string;
  /** Null where the request had found nobody: then no place became free. */
  userId: string | null;
  isPeer: boolean;
  /** How many reviews they may take now, at most. */
  places?: number;
}

/** The place that becomes free when a request leaves its reviewer. */
export const freedBy = ({ orgId, reviewerId, asked }: RequestRow): Freed => ({
  orgId,
  userId: reviewerId,
  isPeer: asked === "peer",
});

/**
 * Somebody has places free: the requests that have waited longest are tried again, as many as there are places. Only
 * those that this person could be given, so that one which they cannot take holds up no other.
 */
export async function offerToWaiting(
  tx: Tx,
  enqueue: Enqueue,
  { orgId, userId, isPeer, places = 1 }: Freed,
): Promise<void> {
  if (userId === null) return;
  const waiting = await tx
    .select({ id: reviewRequests.id, round: reviewRequests.round })
    .from(reviewRequests)
    .where(and(eq(reviewRequests.state, "requested"), await isFor(tx, userId, isPeer)))
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

/** Of a candidate in their teams, in a language of theirs, not given on by them, and of peers no former pair. */
async function isFor(tx: Tx, userId: string, isPeer: boolean) {
  const [member] = await tx
    .select({ languages: memberships.reviewLanguages })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  const languages = member?.languages ?? [];
  const paired = isPeer ? [...(await findPaired(tx, userId, { isNamed: false }))] : [];
  const teams = tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(and(eq(teamMembers.userId, userId), arrayContains(teamMembers.roles, [isPeer ? "candidate" : "coach"])));
  const candidates = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(inArray(teamMembers.teamId, teams));
  const skipped = tx
    .select({ requestId: requestSkips.requestId })
    .from(requestSkips)
    .where(eq(requestSkips.userId, userId));
  return and(
    isPeer ? eq(reviewRequests.asked, "peer") : ne(reviewRequests.asked, "peer"),
    ne(reviewRequests.candidateId, userId),
    inArray(reviewRequests.candidateId, candidates),
    notInArray(reviewRequests.id, skipped),
    notInArray(reviewRequests.candidateId, paired),
    languages.length > 0 ? or(isNull(reviewRequests.language), inArray(reviewRequests.language, languages)) : undefined,
  );
}
