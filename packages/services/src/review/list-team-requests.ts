import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teamsWithRole } from "@starboard/domain/actor";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { and, count, desc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { urgency } from "../guards/require-waiting.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const MOST = 200;
const CLOSED_FOR_MS = 30 * 86_400_000;

/**
 * Open requests of the caller's teams and those closed lately, an owner's of all: who has each, who gave it on and why. The title
 * of a private story is not told, as its text is not.
 */
export const listTeamRequests = defineQuery({
  action: "review-request.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "review-request.list"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const inMyTeams = inArray(
      reviewRequests.candidateId,
      tx
        .select({ userId: teamMembers.userId })
        .from(teamMembers)
        .where(inArray(teamMembers.teamId, teamsWithRole(actor, ["lead"]))),
    );
    const mine = actor.isOwner ? undefined : inMyTeams;
    const open = and(inArray(reviewRequests.state, [...OPEN_REVIEW_STATES]), mine);
    const since = new Date(now.getTime() - CLOSED_FOR_MS);
    const given = and(
      inArray(reviewRequests.state, ["approved", "changes_asked"]),
      gt(reviewRequests.closedAt, since),
      mine,
    );
    const find = (where: typeof open, order: ReturnType<typeof urgency>) =>
      tx
        .select({ request: reviewRequests, story: { title: stories.title, visibility: stories.visibility } })
        .from(reviewRequests)
        .innerJoin(stories, eq(stories.id, reviewRequests.storyId))
        .where(where)
        .orderBy(...order)
        .limit(MOST);
    const rows = await find(open, urgency());
    const closed = await find(given, [desc(reviewRequests.closedAt)]);
    const [all] = await tx.select({ n: count() }).from(reviewRequests).where(open);
    const ids = rows.map(({ request }) => request.id);
    const skips =
      ids.length > 0 ? await tx.select().from(requestSkips).where(inArray(requestSkips.requestId, ids)) : [];
    const nameOf = await findNames(tx, [
      ...[...rows, ...closed].flatMap(({ request }) => [request.candidateId, request.reviewerId]),
      ...skips.map(({ userId }) => userId),
    ]);
    return {
      total: all?.n ?? 0,
      requests: rows.map(({ request, story }) => ({
        id: request.id,
        state: request.state,
        asked: request.asked,
        title: story.visibility === "team" ? story.title : null,
        candidateName: nameOf(request.candidateId),
        reviewerId: request.reviewerId,
        reviewerName: request.reviewerId ? nameOf(request.reviewerId) : null,
        because: request.assignedBecause,
        createdAt: request.createdAt,
        dueAt: request.dueAt,
        interviewOn: request.interviewOn,
        isOverdue: request.dueAt < now,
        skips: skips
          .filter(({ requestId }) => requestId === request.id)
          .map(({ userId, reason }) => ({ name: nameOf(userId), reason })),
      })),
      /** Given in the last 30 days; of a story that the team may read a second rating can be asked. */
      closed: closed.map(({ request, story }) => ({
        id: request.id,
        state: request.state,
        asked: request.asked,
        title: story.visibility === "team" ? story.title : null,
        candidateName: nameOf(request.candidateId),
        reviewerId: request.reviewerId,
        reviewerName: request.reviewerId ? nameOf(request.reviewerId) : null,
        closedAt: request.closedAt,
        isSecond: request.secondOf !== null,
        hasSecond: [...rows, ...closed].some((other) => other.request.secondOf === request.id),
      })),
    };
  },
});
