import type { StoryKind } from "@starboard/domain/evaluation";
import type { Sections } from "@starboard/domain/section";
import type { StoryFile } from "@starboard/rules/story-file";
import { askServer } from "./ask-server.ts";
import type { ServerConfig } from "./server-config.ts";

/** What the command line reads of the server's answer. */
interface ServerStory {
  id: string;
  kind: StoryKind;
  title: string;
  question: string;
  competencies: string[];
  version: number;
  revision: { sections: Sections };
}

export interface FoundStory {
  file: StoryFile;
  /** Kept as it is when a file is pushed: the file does not say it. */
  competencies: string[];
}

/** A story as a file of its newest version. */
export async function getServerStory(config: ServerConfig, storyId: string): Promise<FoundStory> {
  const story = await askServer<ServerStory>(config, "query", "story.get", { storyId });
  const { id, version, kind, title, question, competencies } = story;
  return { file: { id, version, kind, title, question, sections: story.revision.sections }, competencies };
}

/** The ids of the person's stories that are not put away. */
export const listServerStories = (config: ServerConfig): Promise<{ id: string; title: string }[]> =>
  askServer(config, "query", "story.list", {});
