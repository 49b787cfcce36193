import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { PEER_CAPACITY, type PossibleReviewer } from "@starboard/domain/assignment";
import { isAwayOn } from "@starboard/domain/availability";
import type { TeamRole } from "@starboard/domain/team-roles";
import { and, arrayContains, count, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { localDate } from "../notification/local-time.ts";

interface Asked {
  candidateId: string;
  isPeer: boolean;
  now: Date;
}

/** Coaches of the candidate's teams, or peers: active candidates of those teams. In one order; the candidate is none. */
export async function findReviewers(tx: Tx, { candidateId, isPeer, now }: Asked): Promise<PossibleReviewer[]> {
  const role: TeamRole = isPeer ? "candidate" : "coach";
  const teamIds = await findTeams(tx, candidateId);
  if (teamIds.length === 0) return [];
  const people = await tx
    .selectDistinct({ member: memberships })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(
      and(
        inArray(teamMembers.teamId, teamIds),
        arrayContains(teamMembers.roles, [role]),
        ne(teamMembers.userId, candidateId),
        eq(memberships.state, "active"),
      ),
    );
  const openOf = await countOpen(
    tx,
    people.map(({ member }) => member.userId),
    isPeer,
  );
  const [here] = await tx.select({ timeZone: organisations.timeZone }).from(organisations);
  const today = localDate(here?.timeZone ?? "UTC", now);
  return people
    .map(({ member }) => ({
      userId: member.userId,
      open: openOf.get(member.userId) ?? 0,
      capacity: isPeer ? PEER_CAPACITY : member.reviewCapacity,
      isAway: isAwayOn(member, today),
      competencies: member.reviewCompetencies,
      languages: member.reviewLanguages,
    }))
    .sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

async function findTeams(tx: Tx, userId: string): Promise<string[]> {
  const seats = await tx.select({ teamId: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.userId, userId));
  return seats.map((seat) => seat.teamId);
}

async function countOpen(tx: Tx, userIds: readonly string[], isPeer: boolean): Promise<Map<string | null, number>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .select({ userId: reviewRequests.reviewerId, open: count() })
    .from(reviewRequests)
    .where(
      and(
        inArray(reviewRequests.reviewerId, [...userIds]),
        inArray(reviewRequests.state, ["assigned", "in_review"]),
        isPeer ? eq(reviewRequests.asked, "peer") : ne(reviewRequests.asked, "peer"),
      ),
    )
    .groupBy(reviewRequests.reviewerId);
  return new Map(rows.map((row) => [row.userId, row.open]));
}

/** Who gave the request on already. */
export async function findSkipped(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: requestSkips.userId })
    .from(requestSkips)
    .where(eq(requestSkips.requestId, requestId));
  return rows.map(({ userId }) => userId);
}

/**
 * Who has been a peer of this person before, whichever of the two wrote the story.
 * @param isNamed without the pairs that know each other by pseudonyms alone: where names are listed, the one that is
 *   missing, or refused, would be told by it
 */
export async function findPaired(tx: Tx, userId: string, { isNamed }: { isNamed: boolean }): Promise<Set<string>> {
  const rows = await tx
    .select({ candidateId: reviewRequests.candidateId, reviewerId: reviewRequests.reviewerId })
    .from(reviewRequests)
    .leftJoin(peerRounds, eq(peerRounds.id, reviewRequests.roundId))
    .where(
      and(
        eq(reviewRequests.asked, "peer"),
        isNotNull(reviewRequests.reviewerId),
        or(eq(reviewRequests.candidateId, userId), eq(reviewRequests.reviewerId, userId)),
        isNamed ? or(isNull(peerRounds.id), eq(peerRounds.isPseudonymous, false)) : undefined,
      ),
    );
  return new Set(rows.flatMap((row) => [row.candidateId, row.reviewerId ?? ""]).filter((id) => id !== userId));
}
