import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import { type PersonActor, teamsWithRole } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { and, asc, eq, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";
import { requestsNaming } from "./mentioned-on.ts";
import type { RequestRow } from "./require-request.ts";
import { teamRequestAccess } from "./require-team-request.ts";

/** Requests that wait for a coach of the actor's teams, without the actor's own and those they gave on. */
export const isWaitingFor = (tx: Tx, actor: PersonActor) =>
  and(
    eq(reviewRequests.state, "requested"),
    ne(reviewRequests.asked, "peer"),
    // A second rating is not for whoever gave the first, or was named in it.
    or(
      isNull(reviewRequests.secondOf),
      and(
        notInArray(
          reviewRequests.secondOf,
          tx.select({ id: reviewRequests.id }).from(reviewRequests).where(eq(reviewRequests.reviewerId, actor.userId)),
        ),
        notInArray(reviewRequests.secondOf, requestsNaming(tx, actor.userId)),
      ),
    ),
    ne(reviewRequests.candidateId, actor.userId),
    inArray(
      reviewRequests.candidateId,
      tx
        .select({ userId: teamMembers.userId })
        .from(teamMembers)
        .where(inArray(teamMembers.teamId, teamsWithRole(actor, ["coach"]))),
    ),
    notInArray(
      reviewRequests.id,
      tx.select({ id: requestSkips.requestId }).from(requestSkips).where(eq(requestSkips.userId, actor.userId)),
    ),
  );

/** The order of a desk: due first, then the nearer interview, then who has waited longest. */
export const urgency = () => [
  asc(reviewRequests.dueAt),
  sql`${reviewRequests.interviewOn} asc nulls last`,
  asc(reviewRequests.createdAt),
  asc(reviewRequests.id),
];

/**
 * Loads and locks a waiting request for a coach of its candidate's teams, or the most urgent one that nobody else is
 * taking at this moment. The subject is null where it does not wait any more, or nothing does.
 */
export async function requireWaiting(
  { tx, actor }: { tx: Tx; actor: PersonActor },
  requestId: string | null,
): Promise<Granted<RequestRow | null, "review-request.claim">> {
  if (requestId === null) {
    if (!can(actor, "desk.claim", {})) {
      throw new StarboardError("FORBIDDEN", "Your role in this organisation does not include this.");
    }
    const [next] = await tx
      .select()
      .from(reviewRequests)
      .where(isWaitingFor(tx, actor))
      .orderBy(...urgency())
      .limit(1)
      .for("update", { skipLocked: true });
    return grant("review-request.claim", next ?? null);
  }
  const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, requestId)).for("update");
  if (!request) throw notFound("review request");
  const access = await teamRequestAccess(tx, request);
  if (!can(actor, "review-request.claim", access)) throw notFound("review request");
  return grant("review-request.claim", request.state === "requested" ? request : null);
}
