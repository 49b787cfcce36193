import { notFound } from "@starboard/domain/errors";
import { ReadRevision } from "@starboard/domain/snapshot";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { firstReadable } from "./first-readable.ts";
import { getRevision } from "./get-revision.ts";
import { recordView } from "./record-view.ts";

/** The text of one revision. Throws NOT_FOUND where there is none of that number, or none that the asker may read. */
export const readRevision = defineQuery({
  action: "story.read",
  input: ReadRevision,
  leavesTrace: true,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read", input.storyId),
  run: async ({ tx, actor, runtime, input: { seq }, subject: story }) => {
    if (seq < (await firstReadable(tx, actor, story))) throw notFound("version");
    const { sections } = await getRevision(tx, story.id, seq);
    await recordView(tx, runtime, { story, viewerId: actor.userId, version: seq });
    return { seq, sections };
  },
});
