import { join } from "node:path";
import { hasSameStory, type StoryFile } from "@starboard/rules/story-file";
import type { Arguments } from "../arguments.ts";
import { printable } from "../formats/printable.ts";
import { listMarkdown, readStoryAt } from "../input/story-at.ts";
import { askServer } from "../server/ask-server.ts";
import { readServerConfig } from "../server/server-config.ts";
import { getServerStory, listServerStories } from "../server/server-story.ts";
import type { Terminal } from "../terminal.ts";

/** Who one is on the server, and how the folder's files stand to its stories. */
export async function showStatus(given: Arguments, terminal: Terminal): Promise<number> {
  const config = readServerConfig();
  const [folder = "."] = given.files;
  const files = listMarkdown(folder, terminal.cwd);
  const { name } = await askServer<{ name: string }>(config, "query", "account.here");
  await terminal.write(`${config.server} (${config.org}) as ${printable(name)}\n`);
  const onServer = new Map((await listServerStories(config)).map(({ id, title }) => [id, title]));
  for (const file of files) {
    const ours = await readStoryAt(join(folder, file), terminal.cwd);
    const theirs = ours.id && onServer.delete(ours.id) ? (await getServerStory(config, ours.id)).file : null;
    await terminal.write(`${printable(file)}  ${describe(ours, theirs)}\n`);
  }
  for (const title of onServer.values()) await terminal.write(`“${printable(title)}”  on the server only\n`);
  return 0;
}

function describe(ours: StoryFile, theirs: StoryFile | null): string {
  if (ours.id === null) return "here only";
  if (theirs === null) return "not among your stories on the server";
  if (hasSameStory(ours, theirs)) return `same as version ${theirs.version}`;
  return ours.version === theirs.version ? "changed here" : `version ${theirs.version} on the server is newer`;
}
