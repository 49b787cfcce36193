import { storySnapshots } from "@starboard/db/tables/story-snapshots";
import { UnnameRevision } from "@starboard/domain/snapshot";
import { eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { getRevision } from "./get-revision.ts";

/** Takes a revision's name away; the revision stays. Done twice, it is the same. */
export const unnameRevision = defineMutation({
  action: "story.unname-revision",
  input: UnnameRevision,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.unname-revision", input.storyId),
  run: async ({ tx, input, subject: story, audit, announce }) => {
    const { id } = await getRevision(tx, story.id, input.seq);
    await tx.delete(storySnapshots).where(eq(storySnapshots.revisionId, id));
    audit({ subjectId: story.id, fields: ["snapshot"] });
    announce({ topic: "story", id: story.id, audience: [story.authorId] });
    return { seq: input.seq };
  },
});
