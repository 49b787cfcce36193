import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { TeamRequestAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";
import type { RequestRow } from "./require-request.ts";

type TeamRequestAction = "review-request.oversee" | "review-request.reassign" | "review-request.ask-second";

/** What those who work with the candidate's teams may do with a request; its text is not among it. */
export async function teamRequestAccess(tx: Tx, request: RequestRow): Promise<TeamRequestAccess> {
  const seats = await tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.userId, request.candidateId));
  const { candidateId, asked, state } = request;
  return { candidateId, asked, state, teamIds: seats.map((seat) => seat.teamId) };
}

/** Loads a request, locked for writers, for who leads a team of its candidate. NOT_FOUND to everybody else, FORBIDDEN once it is over. */
export async function requireTeamRequest<const A extends TeamRequestAction>(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  requestId: string,
  { isLocked = true }: { isLocked?: boolean } = {},
): Promise<Granted<RequestRow, A>> {
  const query = tx.select().from(reviewRequests).where(eq(reviewRequests.id, requestId));
  const [request] = isLocked ? await query.for("update") : await query;
  if (!request) throw notFound("review request");
  const access = await teamRequestAccess(tx, request);
  if (!can(actor, "review-request.oversee", access)) throw notFound("review request");
  if (!can(actor, action, access)) {
    throw new StarboardError("FORBIDDEN", "That cannot be done with a review in this state.", { state: request.state });
  }
  return grant(action, request);
}
