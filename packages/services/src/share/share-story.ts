import { storyShares } from "@starboard/db/tables/story-shares";
import { StarboardError } from "@starboard/domain/errors";
import { SHARES_MAX, ShareStory, shareEnd } from "@starboard/domain/story-share";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { hashToken } from "../mail/link-token.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { deriveShareToken } from "./derive-share-token.ts";

/** Makes a link for one person. The same id sent again is the link that is there. */
export const shareStory = defineMutation({
  action: "story.share",
  input: ShareStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.share", input.storyId, { isLocked: true }),
  run: async ({ tx, runtime, input, subject: story, audit }) => {
    const now = runtime.clock.now();
    const { shareId, name, days, shows } = input;
    const token = deriveShareToken(runtime, shareId);
    const isOpen = and(
      eq(storyShares.storyId, story.id),
      isNull(storyShares.revokedAt),
      gt(storyShares.expiresAt, now),
    );
    const [open] = await tx.select({ n: count() }).from(storyShares).where(isOpen);
    if ((open?.n ?? 0) >= SHARES_MAX) {
      throw new StarboardError("LIMIT", `${SHARES_MAX} links to this story work already. Shut one first.`);
    }
    const pinned = shows === "pinned";
    await tx
      .insert(storyShares)
      .values({
        orgId: story.orgId,
        id: shareId,
        storyId: story.id,
        name,
        tokenHash: hashToken(token),
        pinnedRevisionId: pinned ? story.currentRevisionId : null,
        pinnedTitle: pinned ? story.title : null,
        pinnedQuestion: pinned ? story.question : null,
        createdAt: now,
        expiresAt: shareEnd(now.getTime(), days),
      })
      .onConflictDoNothing({ target: [storyShares.orgId, storyShares.id] });
    audit({ subjectId: story.id, fields: ["share"] });
    return { shareId, token };
  },
});
