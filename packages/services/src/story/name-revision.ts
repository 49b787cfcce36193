import { storySnapshots } from "@starboard/db/tables/story-snapshots";
import { NameRevision } from "@starboard/domain/snapshot";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { getRevision } from "./get-revision.ts";

/** Gives a revision a name, or another one. The revision itself stays as it is. */
export const nameRevision = defineMutation({
  action: "story.name-revision",
  input: NameRevision,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.name-revision", input.storyId),
  run: async ({ tx, runtime, input, subject: story, audit, announce }) => {
    const { id: revisionId } = await getRevision(tx, story.id, input.seq);
    const named = { name: input.name, namedAt: runtime.clock.now() };
    await tx
      .insert(storySnapshots)
      .values({ orgId: story.orgId, storyId: story.id, revisionId, ...named })
      .onConflictDoUpdate({ target: [storySnapshots.orgId, storySnapshots.revisionId], set: named });
    audit({ subjectId: story.id, fields: ["snapshot"] });
    announce({ topic: "story", id: story.id, audience: [story.authorId] });
    return { seq: input.seq, name: input.name };
  },
});
