import { batches } from "@starboard/db/tables/batches";
import { commentReplies } from "@starboard/db/tables/comment-replies";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import type { NotificationKind } from "@starboard/domain/notification";
import { and, arrayContains, eq, inArray } from "drizzle-orm";

/** Whom an event concerns, and as what. Names are those of the actions that raise them. */
export interface Audience {
  kind: NotificationKind;
  userIds: string[];
  actorId: string | null;
}

type Request = typeof reviewRequests.$inferSelect;
type RequestAudience = (request: Request) => Audience;

const toReviewer =
  (kind: NotificationKind): RequestAudience =>
  (request) => ({ kind, userIds: request.reviewerId ? [request.reviewerId] : [], actorId: request.candidateId });
const toCandidate =
  (kind: NotificationKind): RequestAudience =>
  (request) => ({ kind, userIds: [request.candidateId], actorId: request.reviewerId });

const REQUEST_EVENTS: Readonly<Record<string, RequestAudience>> = {
  "review-request.assign": toReviewer("review-assigned"),
  "review-request.withdraw": toReviewer("review-withdrawn"),
  "review-request.remind": toReviewer("review-reminder"),
  "review-request.decline": toCandidate("review-declined"),
  "review.submit": toCandidate("review-submitted"),
  "review-request.expire": (request) => ({
    kind: "review-expired",
    userIds: [request.candidateId, request.reviewerId].filter((id) => id !== null),
    actorId: null,
  }),
};

/** Null when the event is of no known kind or its subject is gone. */
export async function findAudience(tx: Tx, event: string, subjectId: string, eventId: string): Promise<Audience | null> {
  if (event === "batch.finish") {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, subjectId));
    return batch ? { kind: "batch-finished", userIds: [batch.startedBy], actorId: null } : null;
  }
  const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, subjectId));
  if (!request) return null;
  if (event === "review-request.unassigned") return { kind: "review-unassigned", userIds: await findLeads(tx, request.candidateId), actorId: request.candidateId };
  if (event === "comment.reply") {
    const [reply] = await tx.select().from(commentReplies).where(eq(commentReplies.id, eventId));
    const parties = [request.candidateId, request.reviewerId].filter((id) => id !== null && id !== reply?.authorId);
    return reply ? { kind: "comment-replied", userIds: parties as string[], actorId: reply.authorId } : null;
  }
  return REQUEST_EVENTS[event]?.(request) ?? null;
}

async function findLeads(tx: Tx, candidateId: string): Promise<string[]> {
  const seats = await tx.select({ teamId: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.userId, candidateId));
  if (seats.length === 0) return [];
  const leads = await tx
    .selectDistinct({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(and(inArray(teamMembers.teamId, seats.map((seat) => seat.teamId)), arrayContains(teamMembers.roles, ["lead"])));
  return leads.map((lead) => lead.userId);
}
