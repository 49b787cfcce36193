import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { storyShareViews } from "@starboard/db/tables/story-share-views";
import { storyShares } from "@starboard/db/tables/story-shares";
import { GetStory } from "@starboard/domain/story";
import { shareState } from "@starboard/domain/story-share";
import { and, count, desc, eq, max } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { deriveShareToken } from "./derive-share-token.ts";

const SHOWN = 100;

/** The links of a story with what they show, how they stand and how often they were opened; newest first. */
export const listShares = defineQuery({
  action: "story.list-shares",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.list-shares", input.storyId),
  run: async ({ tx, runtime, subject: story }) => {
    const rows = await tx
      .select({
        share: storyShares,
        pinned: storyRevisions.seq,
        opened: count(storyShareViews.minute),
        last: max(storyShareViews.viewedAt),
      })
      .from(storyShares)
      .leftJoin(storyRevisions, eq(storyRevisions.id, storyShares.pinnedRevisionId))
      .leftJoin(storyShareViews, and(eq(storyShareViews.shareId, storyShares.id)))
      .where(eq(storyShares.storyId, story.id))
      .groupBy(storyShares.orgId, storyShares.id, storyRevisions.seq)
      .orderBy(desc(storyShares.createdAt))
      .limit(SHOWN);
    const nowMs = runtime.clock.now().getTime();
    return rows.map(({ share, pinned, opened, last }) => {
      const state = shareState(share, nowMs);
      return {
        shareId: share.id,
        name: share.name,
        /** Null where it shows the newest text. */
        pinnedVersion: pinned,
        createdAt: share.createdAt,
        expiresAt: share.expiresAt,
        state,
        /** What the link ends with; null where it opens nothing. */
        token: state === "open" ? deriveShareToken(runtime, share.id) : null,
        opened,
        lastOpenedAt: last,
      };
    });
  },
});
