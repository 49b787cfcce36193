import { StarboardError } from "@starboard/domain/errors";
import { CopyStory } from "@starboard/domain/story";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { copyStories } from "./copy-stories.ts";

/** The author takes a story along: a new private one, without its reviews, in another organisation of theirs. */
export const copyStory = defineMutation({
  action: "story.copy",
  input: CopyStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.copy", input.storyId),
  run: async ({ tx, actor, runtime, input, subject: story, audit }) => {
    const { toOrgId, operationId } = input;
    if (toOrgId === actor.orgId) {
      throw new StarboardError("INVALID", "The story is here already. Choose another organisation of yours.", {
        field: "toOrgId",
      });
    }
    const to = { orgId: toOrgId };
    await copyStories({ tx, runtime, actor }, { stories: [story], to, idOf: () => operationId });
    audit({ subjectId: story.id, fields: ["text"] });
    return { storyId: operationId, orgId: toOrgId };
  },
});
