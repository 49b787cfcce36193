import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasSameStory, stampStoryFile, writeStoryFile } from "@starboard/rules/story-file";
import type { Arguments } from "../arguments.ts";
import { printable } from "../formats/printable.ts";
import { listMarkdown, readStoryAt } from "../input/story-at.ts";
import { unreadable } from "../input/unreadable.ts";
import { readServerConfig } from "../server/server-config.ts";
import { getServerStory, listServerStories } from "../server/server-story.ts";
import type { Terminal } from "../terminal.ts";

/** Writes every story as a Markdown file. A file whose text was changed here is left alone and named; status 1 then. */
export async function pullStories(given: Arguments, terminal: Terminal): Promise<number> {
  const config = readServerConfig();
  const [folder = "."] = given.files;
  makeFolder(folder, terminal.cwd);
  const known = await filesById(folder, terminal.cwd);
  let isWhole = true;
  for (const { id, title } of await listServerStories(config)) {
    const { file: theirs } = await getServerStory(config, id);
    const name = known.get(id) ?? `${slugOf(title)}-${id.slice(-6)}.md`;
    const path = resolve(terminal.cwd, folder, name);
    const ours = existsSync(path) ? await readStoryAt(join(folder, name), terminal.cwd) : null;
    // The same story in the person's own words and order keeps them.
    if (ours && hasSameStory(ours, theirs)) writeFileSync(path, stampStoryFile(readFileSync(path, "utf8"), theirs));
    else if (!ours || given.force) writeFileSync(path, writeStoryFile(theirs));
    else {
      isWhole = false;
      terminal.warn(`${printable(name)}: differs from the server and is left alone; push it, or pull with --force\n`);
      continue;
    }
    await terminal.write(`${printable(name)}  version ${theirs.version}\n`);
  }
  return isWhole ? 0 : 1;
}

function makeFolder(folder: string, cwd: string): void {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    throw unreadable(folder, error as NodeJS.ErrnoException);
  }
}

async function filesById(folder: string, cwd: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of listMarkdown(folder, cwd)) {
    const { id } = await readStoryAt(join(folder, name), cwd);
    if (id !== null) found.set(id, name);
  }
  return found;
}

const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50) || "story";
