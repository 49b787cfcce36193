import { SaveStory } from "@starboard/domain/story";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepText } from "./keep-text.ts";

/**
 * Saves a new revision. Throws CONFLICT with the current version when the text was written on an older one, or when
 * title, question or competencies are others by now than the sender knew; the same operation sent again returns its revision. Words about the story alone make no revision.
 */
export const saveStory = defineMutation({
  action: "story.save",
  input: SaveStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.save", input.storyId, { isLocked: true }),
  run: (a) => keepText(a, a.subject, a.input),
});
