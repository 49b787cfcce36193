import { peerRoundStories } from "@starboard/db/tables/peer-round-stories";
import { stories } from "@starboard/db/tables/stories";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { HandIn } from "@starboard/domain/peer-round";
import { and, eq } from "drizzle-orm";
import { requireRound } from "../guards/require-round.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Hands an own story in to a peer round, or another one in its place until it is given out. Late ones wait for the lead. */
export const handInStory = defineMutation({
  action: "peer-round.hand-in",
  input: HandIn,
  guard: (a) => requireRound(a, "peer-round.hand-in", a.input.roundId),
  run: async ({ tx, actor, runtime, input, subject: round, audit }) => {
    const [story] = await tx
      .select()
      .from(stories)
      .where(and(eq(stories.id, input.storyId), eq(stories.authorId, actor.userId)));
    if (!story) throw notFound("story");
    if (story.archivedAt) throw new StarboardError("CONFLICT", "The story is archived. Bring it back first.");
    const now = runtime.clock.now();
    if (round.dueAt < now) throw new StarboardError("CONFLICT", "The round is over.");
    const [handedIn] = await tx
      .select()
      .from(peerRoundStories)
      .where(and(eq(peerRoundStories.roundId, round.id), eq(peerRoundStories.userId, actor.userId)));
    if (handedIn?.placedAt) throw new StarboardError("CONFLICT", "Your story is with your peers already.");
    const row = { storyId: story.id, handedInAt: now };
    await tx
      .insert(peerRoundStories)
      .values({ orgId: actor.orgId, roundId: round.id, userId: actor.userId, ...row })
      .onConflictDoUpdate({
        target: [peerRoundStories.orgId, peerRoundStories.roundId, peerRoundStories.userId],
        set: row,
      });
    audit({ subjectId: round.id, fields: ["story"] });
    return { isLate: round.allocatedAt !== null };
  },
});
