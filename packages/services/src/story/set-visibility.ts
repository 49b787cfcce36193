import { stories } from "@starboard/db/tables/stories";
import { SetVisibility } from "@starboard/domain/story";
import { eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { tellLeads } from "../readiness/tell-leads.ts";
import { followStories } from "../rollup/follow-stories.ts";
import { defineMutation } from "../verb/define-mutation.ts";

export const setVisibility = defineMutation({
  action: "story.set-visibility",
  input: SetVisibility,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.set-visibility", input.storyId, { isLocked: true }),
  run: async ({ tx, input, subject: story, audit, announce }) => {
    await followStories(tx, story.orgId, [story.id], () =>
      tx.update(stories).set({ visibility: input.visibility }).where(eq(stories.id, story.id)),
    );
    audit({ subjectId: story.id, fields: ["visibility"] });
    announce({ topic: "story", id: story.id, audience: [story.authorId] });
    await tellLeads({ tx, announce }, story.authorId);
    return { visibility: input.visibility };
  },
});
