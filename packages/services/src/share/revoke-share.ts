import { storyShares } from "@starboard/db/tables/story-shares";
import { notFound } from "@starboard/domain/errors";
import { RevokeShare } from "@starboard/domain/story-share";
import { and, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Shuts a link at once, or lets it work again until it is over. */
export const revokeShare = defineMutation({
  action: "story.revoke-share",
  input: RevokeShare,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.revoke-share", input.storyId),
  run: async ({ tx, runtime, input, subject: story, audit }) => {
    const changed = await tx
      .update(storyShares)
      .set({ revokedAt: input.revoked ? runtime.clock.now() : null })
      .where(and(eq(storyShares.id, input.shareId), eq(storyShares.storyId, story.id)))
      .returning({ id: storyShares.id });
    if (changed.length === 0) throw notFound("share");
    audit({ subjectId: story.id, fields: ["share"] });
    return { revoked: input.revoked };
  },
});
