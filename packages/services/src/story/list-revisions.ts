import { evaluations } from "@starboard/db/tables/evaluations";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { storySnapshots } from "@starboard/db/tables/story-snapshots";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { GetStory } from "@starboard/domain/story";
import { and, desc, eq, gte, min } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";
import { requireStory, type StoryRow, storyAccess } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findRescoring } from "./find-rescoring.ts";
import { isReviewing } from "./is-reviewing.ts";
import { recordView } from "./record-view.ts";

/**
 * The revisions of a story, newest first, with text and the score each had under its own ruleset. Who reads it for a
 * review alone gets the one that was asked about and those that came later; the names are the author's own, and whoever
 * has a review of the story before them sees no score.
 */
export const listRevisions = defineQuery({
  action: "story.read",
  input: GetStory,
  leavesTrace: true,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read", input.storyId),
  run: async ({ tx, actor, runtime, subject: story }) => {
    await recordView(tx, runtime, { story, viewerId: actor.userId, version: story.version });
    const from = await firstReadable(tx, actor, story);
    const isAuthor = actor.userId === story.authorId;
    const isScoreHeld = !isAuthor && (await isReviewing(tx, actor.userId, story.id));
    const rows = await tx
      .selectDistinctOn([storyRevisions.seq], {
        id: storyRevisions.id,
        seq: storyRevisions.seq,
        sections: storyRevisions.sections,
        createdAt: storyRevisions.createdAt,
        score: evaluations.score,
        band: evaluations.band,
        rulesetVersion: evaluations.rulesetVersion,
        name: storySnapshots.name,
      })
      .from(storyRevisions)
      .leftJoin(evaluations, eq(evaluations.revisionId, storyRevisions.id))
      .leftJoin(storySnapshots, eq(storySnapshots.revisionId, storyRevisions.id))
      .where(and(eq(storyRevisions.storyId, story.id), gte(storyRevisions.seq, from)))
      .orderBy(desc(storyRevisions.seq), desc(rulesetOrdinal(evaluations.rulesetVersion)));
    const rescored = isScoreHeld ? [] : await findRescoring(tx, story.id);
    return rows.map((row) => ({
      ...row,
      ...(isScoreHeld && { score: null, band: null, rulesetVersion: null }),
      /** What other rules made of the same text, the latest first. */
      rescored: rescored.filter(({ revisionId }) => revisionId === row.id),
      name: isAuthor ? row.name : null,
    }));
  },
});

async function firstReadable(tx: Tx, actor: PersonActor, story: StoryRow): Promise<number> {
  if (actor.userId === story.authorId) return 1;
  const access = await storyAccess(tx, story);
  if (can(actor, "story.read", { ...access, reviewerIds: [] })) return 1;
  const [asked] = await tx
    .select({ seq: min(storyRevisions.seq) })
    .from(reviewRequests)
    .innerJoin(storyRevisions, eq(storyRevisions.id, reviewRequests.revisionId))
    .where(and(eq(reviewRequests.storyId, story.id), eq(reviewRequests.reviewerId, actor.userId)));
  return asked?.seq ?? story.version;
}
