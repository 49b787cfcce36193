import { peerRoundStories } from "@starboard/db/tables/peer-round-stories";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import { can } from "@starboard/domain/access";
import { and, arrayContains, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 20;

/**
 * The peer rounds of the caller's teams: for a candidate what they have handed in, for who leads the team how far it
 * is, who has not handed in, and who has not given a review that is due.
 */
export const listRounds = defineQuery({
  action: "peer-round.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "peer-round.read"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const teamIds = actor.seats.map(({ teamId }) => teamId);
    const rounds = await tx
      .select({ round: peerRounds, teamName: teams.name })
      .from(peerRounds)
      .innerJoin(teams, eq(teams.id, peerRounds.teamId))
      .where(actor.isOwner ? undefined : inArray(peerRounds.teamId, teamIds))
      .orderBy(desc(peerRounds.createdAt))
      .limit(NEWEST);
    const ids = rounds.map(({ round }) => round.id);
    const handedIn = await tx
      .select({ entry: peerRoundStories, title: stories.title })
      .from(peerRoundStories)
      .innerJoin(stories, eq(stories.id, peerRoundStories.storyId))
      .where(inArray(peerRoundStories.roundId, ids));
    const requests = await tx
      .select({ request: reviewRequests, submittedAt: reviews.submittedAt, helpfulness: reviews.helpfulness })
      .from(reviewRequests)
      .leftJoin(reviews, eq(reviews.requestId, reviewRequests.id))
      .where(inArray(reviewRequests.roundId, ids));
    const members = await tx
      .select({ teamId: teamMembers.teamId, userId: teamMembers.userId })
      .from(teamMembers)
      .where(
        and(
          inArray(
            teamMembers.teamId,
            rounds.map(({ round }) => round.teamId),
          ),
          arrayContains(teamMembers.roles, ["candidate"]),
        ),
      );
    const nameOf = await findNames(tx, [
      ...members.map(({ userId }) => userId),
      ...requests.map(({ request }) => request.reviewerId),
    ]);
    return rounds.map(({ round, teamName }) => {
      const { id, teamId } = round;
      const entries = handedIn.filter(({ entry }) => entry.roundId === id);
      const own = entries.find(({ entry }) => entry.userId === actor.userId);
      const given = requests.filter(({ request }) => request.roundId === id);
      const isDue = round.dueAt < now;
      const rated = given.flatMap(({ helpfulness }) => helpfulness ?? []);
      return {
        id,
        teamName,
        name: round.name,
        rubric: round.rubric,
        dimensions: round.dimensions,
        isPseudonymous: round.isPseudonymous,
        each: round.each,
        handInBy: round.handInBy,
        dueAt: round.dueAt,
        allocatedAt: round.allocatedAt,
        isOver: isDue,
        mayHandIn: can(actor, "peer-round.hand-in", { teamId }),
        own: own
          ? {
              storyId: own.entry.storyId,
              title: own.title,
              isPlaced: own.entry.placedAt !== null,
              pseudonym: own.entry.pseudonym,
            }
          : null,
        lead: can(actor, "peer-round.allocate", { teamId })
          ? {
              candidates: members.filter((member) => member.teamId === teamId).length,
              handedIn: entries.length,
              waiting: entries.filter(({ entry }) => entry.placedAt === null).length,
              without: members
                .filter(
                  ({ teamId: of, userId }) => of === teamId && !entries.some(({ entry }) => entry.userId === userId),
                )
                .map(({ userId }) => nameOf(userId)),
              reviews: given.length,
              done: given.filter(({ submittedAt }) => submittedAt !== null).length,
              /** Due by now and not given. */
              noShows: isDue
                ? [
                    ...new Set(
                      given
                        .filter(({ submittedAt }) => submittedAt === null)
                        .map(({ request }) => (request.reviewerId ? nameOf(request.reviewerId) : "")),
                    ),
                  ]
                : [],
              helpfulness: rated.length > 0 ? rated.reduce((sum, one) => sum + one, 0) / rated.length : null,
              rated: rated.length,
            }
          : null,
      };
    });
  },
});
