import { storyViews } from "@starboard/db/tables/story-views";
import { GetStory } from "@starboard/domain/story";
import { count, desc, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const SHOWN = 50;

/** Who other than the author has opened a story, when and which version, newest first; for its author. */
export const listViews = defineQuery({
  action: "story.read-views",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read-views", input.storyId),
  run: async ({ tx, subject: story }) => {
    const ofStory = eq(storyViews.storyId, story.id);
    const rows = await tx
      .select({ viewerId: storyViews.viewerId, viewedAt: storyViews.viewedAt, version: storyViews.version })
      .from(storyViews)
      .where(ofStory)
      .orderBy(desc(storyViews.viewedAt))
      .limit(SHOWN);
    const [all] = await tx.select({ n: count() }).from(storyViews).where(ofStory);
    const nameOf = await findNames(
      tx,
      rows.map((row) => row.viewerId),
    );
    return {
      total: all?.n ?? 0,
      views: rows.map(({ viewerId, viewedAt, version }) => ({ viewer: nameOf(viewerId), viewedAt, version })),
    };
  },
});
