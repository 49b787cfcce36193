import { memberships } from "@starboard/db/tables/memberships";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Action, ActionSubjects, RequestAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { READ_AFTER_CLOSING_DAYS } from "@starboard/domain/review";
import { isOpen } from "@starboard/domain/review-state";
import { eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { type Granted, grant } from "../verb/granted.ts";
import { mentionedOn } from "./mentioned-on.ts";

export type RequestRow = typeof reviewRequests.$inferSelect;
export type RequestAction = {
  [A in Action]: ActionSubjects[A] extends RequestAccess
    ? RequestAccess extends ActionSubjects[A]
      ? A
      : never
    : never;
}[Action];

/**
 * Loads a review request and authorises, with the row locked for writers.
 * Throws NOT_FOUND to everybody but its two parties and who is mentioned, FORBIDDEN to the wrong one of them or in a
 * closed state.
 */
export async function requireRequest<const A extends RequestAction>(
  { tx, actor, runtime }: { tx: Tx; actor: Actor; runtime: Runtime },
  action: A,
  requestId: string,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<Granted<RequestRow, A>> {
  const query = tx.select().from(reviewRequests).where(eq(reviewRequests.id, requestId));
  const [request] = isLocked ? await query.for("update") : await query;
  if (!request) throw notFound("review request");
  const standing = requestAccess(request, runtime.clock.now());
  const access = { ...standing, ...(await mentionedOn(tx, actor, request, standing)) };
  const isGone =
    actor.kind === "person" && actor.userId === access.reviewerId && (await hasLeft(tx, request.candidateId));
  if (isGone || !can(actor, "review-request.read", access)) throw notFound("review request");
  if (!can(actor, action, access as ActionSubjects[A])) {
    throw new StarboardError("FORBIDDEN", "This is not yours to do, or the review is closed.", {
      state: request.state,
    });
  }
  return grant(action, request);
}

/** Who has left takes the text along; a review of it is read by nobody else any more. */
export async function hasLeft(tx: Tx, userId: string): Promise<boolean> {
  const [member] = await tx
    .select({ state: memberships.state })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  return member?.state === "removed";
}

/** A reviewer who declined, was withdrawn from, or closed long ago is no party any more. */
export function requestAccess(request: RequestRow, now: Date): RequestAccess {
  const sinceMs = request.closedAt ? now.getTime() - request.closedAt.getTime() : 0;
  const isReader =
    isOpen(request.state) ||
    ((request.state === "approved" || request.state === "changes_asked") &&
      sinceMs <= READ_AFTER_CLOSING_DAYS * 86_400_000);
  return {
    candidateId: request.candidateId,
    reviewerId: isReader ? request.reviewerId : null,
    state: request.state,
  };
}
