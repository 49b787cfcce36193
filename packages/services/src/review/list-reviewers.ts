import { reviewRequests } from "@starboard/db/tables/review-requests";
import { GetStory } from "@starboard/domain/story";
import { and, desc, eq, inArray } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findPaired, findReviewers } from "./find-reviewers.ts";

/** Whom the author of a story can ask by name: coaches with what they take on, and peers not paired with yet by name. */
export const listReviewers = defineQuery({
  action: "review-request.create",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "review-request.create", input.storyId),
  run: async ({ tx, actor, runtime, subject: story }) => {
    const now = runtime.clock.now();
    const candidateId = actor.userId;
    const coaches = await findReviewers(tx, { candidateId, isPeer: false, now });
    const paired = await findPaired(tx, candidateId, { isNamed: true });
    const peers = (await findReviewers(tx, { candidateId, isPeer: true, now })).filter(
      ({ userId }) => !paired.has(userId),
    );
    const nameOf = await findNames(
      tx,
      [...coaches, ...peers].map(({ userId }) => userId),
    );
    const [last] = await tx
      .select({ reviewerId: reviewRequests.reviewerId, asked: reviewRequests.asked })
      .from(reviewRequests)
      .where(and(eq(reviewRequests.storyId, story.id), inArray(reviewRequests.state, ["approved", "changes_asked"])))
      .orderBy(desc(reviewRequests.createdAt))
      .limit(1);
    return {
      coaches: coaches
        .map((coach) => ({
          userId: coach.userId,
          name: nameOf(coach.userId),
          isAway: coach.isAway,
          isFull: coach.open >= coach.capacity,
          competencies: coach.competencies,
          languages: coach.languages,
          /** Gave the last review of this story. */
          isLast: last?.asked !== "peer" && last?.reviewerId === coach.userId,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, "en")),
      peers: peers
        .map(({ userId }) => ({ userId, name: nameOf(userId) }))
        .sort((a, b) => a.name.localeCompare(b.name, "en")),
    };
  },
});
