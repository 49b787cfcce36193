import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { readStoryFile, type StoryFile } from "@starboard/rules/story-file";
import { readMarkdownFile } from "./markdown-file.ts";
import { STORY_LIMIT } from "./read-stories.ts";
import { readTextFile } from "./text-file.ts";
import { unreadable } from "./unreadable.ts";

/** The story of a Markdown file; throws `BadInput` with file and line. */
export async function readStoryAt(file: string, cwd: string): Promise<StoryFile> {
  return readMarkdownFile(readStoryFile, await readTextFile(file, cwd, STORY_LIMIT), file);
}

/** Names of the Markdown files in a folder. Throws `BadInput` where it is none. */
export function listMarkdown(folder: string, cwd: string): string[] {
  try {
    return readdirSync(resolve(cwd, folder)).filter((name) => name.endsWith(".md"));
  } catch (error) {
    throw unreadable(folder, error as NodeJS.ErrnoException);
  }
}
