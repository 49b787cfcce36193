import { evaluations } from "@starboard/db/tables/evaluations";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { GetStory } from "@starboard/domain/story";
import { desc, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Every revision of a story, newest first, with its text and the score it had under its own ruleset. */
export const listRevisions = defineQuery({
  action: "story.read",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read", input.storyId),
  run: async ({ tx, subject: story }) => {
    const rows = await tx
      .selectDistinctOn([storyRevisions.seq], {
        id: storyRevisions.id,
        seq: storyRevisions.seq,
        sections: storyRevisions.sections,
        createdAt: storyRevisions.createdAt,
        score: evaluations.score,
        band: evaluations.band,
        rulesetVersion: evaluations.rulesetVersion,
      })
      .from(storyRevisions)
      .leftJoin(evaluations, eq(evaluations.revisionId, storyRevisions.id))
      .where(eq(storyRevisions.storyId, story.id))
      .orderBy(desc(storyRevisions.seq), desc(evaluations.createdAt));
    return rows;
  },
});
