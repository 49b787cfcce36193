import { memberships } from "@starboard/db/tables/memberships";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { and, arrayOverlaps, eq, inArray, ne } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import { storyAccess } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";
import { findPseudonyms } from "../peer-round/find-party-names.ts";

export interface Mentionable {
  userId: string;
  name: string;
  /** What the person is to the story. */
  as: "candidate" | "reviewer" | "team";
}

/**
 * Who may be named in a review's comments: its parties, and where the story is shared with the team the coaches and
 * leads of the candidate's teams who do not review it themselves at the moment. By name, without the asker; two who do
 * not know each other's names cannot be named.
 */
export async function findMentionable(tx: Tx, request: RequestRow, askerId: string): Promise<Mentionable[]> {
  const found = new Map<string, Mentionable["as"]>();
  const { roundId } = request;
  const isPseudonymous = roundId !== null && (await findPseudonyms(tx, [roundId])).has(roundId);
  if (!isPseudonymous) {
    found.set(request.candidateId, "candidate");
    if (request.reviewerId) found.set(request.reviewerId, "reviewer");
  }
  for (const userId of await findTeam(tx, request)) if (!found.has(userId)) found.set(userId, "team");
  found.delete(askerId);
  const nameOf = await findNames(tx, [...found.keys()]);
  return [...found]
    .map(([userId, as]) => ({ userId, as, name: nameOf(userId) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function findTeam(tx: Tx, request: RequestRow): Promise<string[]> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, request.storyId));
  if (!story) return [];
  const { visibility, teamIds } = await storyAccess(tx, story);
  if (visibility !== "team" || teamIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ userId: teamMembers.userId })
    .from(teamMembers)
    .innerJoin(memberships, and(eq(memberships.userId, teamMembers.userId), eq(memberships.state, "active")))
    .where(and(inArray(teamMembers.teamId, [...teamIds]), arrayOverlaps(teamMembers.roles, ["coach", "lead"])));
  const reviewing = await tx
    .select({ userId: reviewRequests.reviewerId })
    .from(reviewRequests)
    .where(
      and(
        eq(reviewRequests.storyId, request.storyId),
        ne(reviewRequests.id, request.id),
        inArray(reviewRequests.state, [...OPEN_REVIEW_STATES]),
      ),
    );
  const busy = new Set(reviewing.map(({ userId }) => userId));
  return rows.map(({ userId }) => userId).filter((userId) => !busy.has(userId));
}
