import { batches } from "@starboard/db/tables/batches";
import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { memberships } from "@starboard/db/tables/memberships";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { listMentioned } from "@starboard/domain/mention-text";
import type { NotificationKind } from "@starboard/domain/notification-kinds";
import type { PayloadOf } from "@starboard/jobs/contracts/define-job";
import type { notify } from "@starboard/jobs/contracts/notify";
import { and, arrayContains, desc, eq, inArray } from "drizzle-orm";
import { findAssigned } from "../assignment/find-assigned.ts";
import { findRescored } from "../rules/find-rescored.ts";

type Request = typeof reviewRequests.$inferSelect;

/** Whom a notification goes to and who caused it. */
export interface Audience {
  userIds: string[];
  actorId: string | null;
  /** Whether there are more, who are found once these are told. */
  isPart?: boolean;
}

const toReviewer = (request: Request): Audience => ({
  userIds: request.reviewerId ? [request.reviewerId] : [],
  actorId: request.candidateId,
});
const toCandidate = (request: Request): Audience => ({ userIds: [request.candidateId], actorId: request.reviewerId });

/** Null when the subject is gone, or what was to be told is not so any more. */
export async function findAudience(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  { kind, subjectId, eventId, reviewer }: PayloadOf<typeof notify>,
): Promise<Audience | null> {
  if (kind === "batch-finished") {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, subjectId));
    return batch ? { userIds: [batch.startedBy], actorId: null } : null;
  }
  if (kind === "round-opened") {
    const [round] = await tx.select().from(peerRounds).where(eq(peerRounds.id, subjectId));
    return round ? { userIds: await findCandidates(tx, round.teamId), actorId: round.createdBy } : null;
  }
  if (kind === "assignment-given" || kind === "assignment-reminder") {
    return findAssigned({ tx, orgId, now }, { kind, assignmentId: subjectId, eventId });
  }
  if (kind === "rules-changed") return findRescored({ tx, orgId, now }, subjectId);
  if (kind === "member-left") return { userIds: await findOwners(tx), actorId: subjectId };
  if (isAboutMember(kind)) return { userIds: [subjectId], actorId: null };
  const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, subjectId));
  if (!request) return null;
  switch (kind) {
    case "review-assigned":
      // A later one tells of itself, also to whom it came back.
      if (reviewer && !(request.reviewerId === reviewer.userId && request.round === reviewer.round)) return null;
      return toReviewer(request);
    case "review-withdrawn":
    case "review-reminder":
      return toReviewer(request);
    case "review-submitted":
    case "review-amended":
    case "review-declined":
      return toCandidate(request);
    case "review-expired":
      return { userIds: parties(request), actorId: null };
    case "review-unassigned":
    case "review-escalated":
      return { userIds: await findLeads(tx, request.candidateId), actorId: request.candidateId };
    case "review-reassigned": {
      const userId = reviewer?.userId ?? (await findLastSkip(tx, request.id));
      return userId && userId !== request.reviewerId ? { userIds: [userId], actorId: null } : null;
    }
    case "comment-replied": {
      const [reply] = await tx.select().from(commentReplies).where(eq(commentReplies.id, eventId));
      if (!reply) return null;
      // Who is named in it hears of that instead.
      const told = [reply.authorId, ...listMentioned(reply.body)];
      return { userIds: parties(request).filter((id) => !told.includes(id)), actorId: reply.authorId };
    }
    case "comment-mentioned": {
      const [reply] = await tx.select().from(commentReplies).where(eq(commentReplies.id, eventId));
      const [comment] = reply ? [] : await tx.select().from(comments).where(eq(comments.id, eventId));
      const written = reply ?? comment;
      if (!written) return null;
      const { authorId, body } = written;
      return { userIds: listMentioned(body).filter((id) => id !== authorId), actorId: authorId };
    }
  }
}

/** A member's own standing: the member is the subject. */
const isAboutMember = (kind: NotificationKind): kind is Extract<NotificationKind, `member-${string}`> =>
  kind.startsWith("member-");

/** Whom a request was taken from, where the word does not say: the last one who does not have it any more. */
async function findLastSkip(tx: Tx, requestId: string): Promise<string | undefined> {
  const [last] = await tx
    .select({ userId: requestSkips.userId })
    .from(requestSkips)
    .where(eq(requestSkips.requestId, requestId))
    .orderBy(desc(requestSkips.createdAt))
    .limit(1);
  return last?.userId;
}

async function findCandidates(tx: Tx, teamId: string): Promise<string[]> {
  const seats = await tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), arrayContains(teamMembers.roles, ["candidate"])));
  return seats.map(({ userId }) => userId);
}

async function findOwners(tx: Tx): Promise<string[]> {
  const owners = await tx.select({ userId: memberships.userId }).from(memberships).where(eq(memberships.isOwner, true));
  return owners.map(({ userId }) => userId);
}

const parties = (request: Request): string[] =>
  [request.candidateId, request.reviewerId].filter((id): id is string => id !== null);

async function findLeads(tx: Tx, candidateId: string): Promise<string[]> {
  const seats = await tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.userId, candidateId));
  if (seats.length === 0) return [];
  const leads = await tx
    .selectDistinct({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(
      and(
        inArray(
          teamMembers.teamId,
          seats.map((seat) => seat.teamId),
        ),
        arrayContains(teamMembers.roles, ["lead"]),
      ),
    );
  return leads.map((lead) => lead.userId);
}
