import { stories } from "@starboard/db/tables/stories";
import { ArchiveStory } from "@starboard/domain/story";
import { eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { tellLeads } from "../readiness/tell-leads.ts";
import { followStories } from "../rollup/follow-stories.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Puts a story away or takes it out again; nothing is deleted. */
export const archiveStory = defineMutation({
  action: "story.archive",
  input: ArchiveStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.archive", input.storyId, { isLocked: true }),
  run: async ({ tx, runtime, input, subject: story, audit, announce }) => {
    const archivedAt = input.archived ? runtime.clock.now() : null;
    await followStories(tx, story.orgId, [story.id], () =>
      tx.update(stories).set({ archivedAt }).where(eq(stories.id, story.id)),
    );
    audit({ subjectId: story.id, fields: ["archived"] });
    announce({ topic: "story", id: story.id, audience: [story.authorId] });
    if (story.visibility === "team") await tellLeads({ tx, announce }, story.authorId);
    return { archived: input.archived };
  },
});
