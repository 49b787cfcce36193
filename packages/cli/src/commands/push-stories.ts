import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { hasSameStory, readStoryFile, type StoryFile, writeStoryFile } from "@starboard/rules/story-file";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { readMarkdownFile } from "../input/markdown-file.ts";
import { askServer, ServerRefusal } from "../server/ask-server.ts";
import { readServerConfig, type ServerConfig } from "../server/server-config.ts";
import { getServerStory } from "../server/server-story.ts";
import type { Terminal } from "../terminal.ts";

/** Sends Markdown files, each as a new version or a new story, and writes id and version into them. Status 1 where one was refused. */
export async function pushStories(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.files.length === 0) throw new BadInput("starboard: push needs files; see starboard push --help");
  const config = readServerConfig();
  let isWhole = true;
  for (const name of given.files) {
    const path = resolve(terminal.cwd, name);
    try {
      const ours = readMarkdownFile(readStoryFile, readFileSync(path, "utf8"), name);
      const { file, said } = await send(config, ours);
      if (said !== "unchanged") writeFileSync(path, writeStoryFile(file));
      await terminal.write(`${name}  ${said}\n`);
    } catch (error) {
      if (error instanceof ServerRefusal && error.code === "UNAUTHORIZED") throw error;
      isWhole = false;
      const reason =
        error instanceof ServerRefusal && error.code === "CONFLICT"
          ? "there is a newer version on the server; pull it beside this one and put the two together"
          : (error as Error).message.replace(/^starboard: /, "");
      terminal.warn(`${name}: ${reason}\n`);
    }
  }
  return isWhole ? 0 : 1;
}

async function send(config: ServerConfig, ours: StoryFile): Promise<{ file: StoryFile; said: string }> {
  const { kind, title, question, sections } = ours;
  if (title === "")
    throw new BadInput("the story has no title; write `title:` between two lines of --- or a heading with one #");
  if (ours.id === null) {
    const id = randomUUID();
    const { version } = await askServer<{ version: number }>(config, "mutation", "story.create", {
      id,
      kind,
      title,
      question,
      sections,
    });
    return { file: { ...ours, id, version }, said: "new, private" };
  }
  const { file: theirs, competencies } = await getServerStory(config, ours.id);
  if (ours.version === theirs.version && hasSameStory(ours, theirs)) return { file: ours, said: "unchanged" };
  const { version } = await askServer<{ version: number }>(config, "mutation", "story.save", {
    storyId: ours.id,
    version: ours.version,
    operationId: randomUUID(),
    title,
    question,
    competencies,
    sections,
  });
  return { file: { ...ours, version }, said: `version ${version}` };
}
