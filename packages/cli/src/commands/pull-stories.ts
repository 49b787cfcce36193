import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasSameStory, readStoryFile, writeStoryFile } from "@starboard/rules/story-file";
import type { Arguments } from "../arguments.ts";
import { readMarkdownFile } from "../input/markdown-file.ts";
import { readServerConfig } from "../server/server-config.ts";
import { getServerStory, listServerStories } from "../server/server-story.ts";
import type { Terminal } from "../terminal.ts";

/** Writes every story as a Markdown file. A file whose text was changed here is left alone and named; status 1 then. */
export async function pullStories(given: Arguments, terminal: Terminal): Promise<number> {
  const config = readServerConfig();
  const folder = resolve(terminal.cwd, given.files[0] ?? ".");
  mkdirSync(folder, { recursive: true });
  const known = filesById(folder);
  let isWhole = true;
  for (const { id, title } of await listServerStories(config)) {
    const { file: theirs } = await getServerStory(config, id);
    const name = known.get(id) ?? `${slugOf(title)}-${id.slice(-6)}.md`;
    const path = join(folder, name);
    const ours = known.has(id) ? readMarkdownFile(readStoryFile, readFileSync(path, "utf8"), name) : null;
    if (ours && !given.force && !hasSameStory(ours, theirs)) {
      isWhole = false;
      terminal.warn(`${name}: differs from the server and is left alone; push it, or pull with --force\n`);
      continue;
    }
    writeFileSync(path, writeStoryFile(theirs));
    await terminal.write(`${name}  version ${theirs.version}\n`);
  }
  return isWhole ? 0 : 1;
}

function filesById(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const found = names.map(
    (name) => [readMarkdownFile(readStoryFile, readFileSync(join(folder, name), "utf8"), name).id, name] as const,
  );
  return new Map(found.filter((pair): pair is readonly [string, string] => pair[0] !== null));
}

const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50) || "story";
