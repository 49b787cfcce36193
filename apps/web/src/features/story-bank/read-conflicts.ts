import type { RouterOutputs } from "@starboard/api/client";
import { compareStories, type StoryConflict } from "@starboard/rules/consistency";

type DeskStory = RouterOutputs["question"]["desk"]["stories"][number];

export type { StoryConflict };

/** Holds a person's stories against each other. This file brings the rules' words along: it is loaded when asked for. */
export const readConflicts = (stories: readonly DeskStory[]): StoryConflict[] =>
  compareStories(stories.map(({ id, kind, sections }) => ({ id, input: { kind, sections } })));
