import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { hasSameStory, type StoryFile, stampStoryFile } from "@starboard/rules/story-file";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { printable } from "../formats/printable.ts";
import { readStoryAt } from "../input/story-at.ts";
import { askServer, ServerRefusal } from "../server/ask-server.ts";
import { readServerConfig, type ServerConfig } from "../server/server-config.ts";
import { getServerStory } from "../server/server-story.ts";
import type { Terminal } from "../terminal.ts";

/** A story as the server has it now. */
interface Sent {
  id: string;
  version: number;
  said: string;
}

/** Sends Markdown files, each as a new version or a new story, and writes id and version into them. Status 1 where one was refused. */
export async function pushStories(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.files.length === 0) throw new BadInput("starboard: push needs files; see starboard push --help");
  const config = readServerConfig();
  let isWhole = true;
  for (const name of given.files) {
    try {
      const ours = await readStoryAt(name, terminal.cwd);
      if (ours.title === "")
        throw BadInput.at(
          name,
          1,
          "the story has no title; write `title:` between two lines of --- or a heading with one #",
        );
      const sent = await send(config, ours);
      if (sent.said !== "unchanged") stamp(name, terminal.cwd, sent);
      await terminal.write(`${printable(name)}  ${sent.said}\n`);
    } catch (error) {
      if (!(error instanceof BadInput) || (error instanceof ServerRefusal && error.code === "UNAUTHORIZED"))
        throw error;
      isWhole = false;
      terminal.warn(`${printable(reasonOf(error, name))}\n`);
    }
  }
  return isWhole ? 0 : 1;
}

/** What is wrong in a file names it already; what the server says does not. */
function reasonOf(error: BadInput, name: string): string {
  if (error instanceof ServerRefusal && error.code === "CONFLICT")
    return `${name}: there is a newer version on the server; pull it beside this one and put the two together`;
  return error.message.startsWith(`${name}:`) ? error.message : `${name}: ${error.message.replace(/^starboard: /, "")}`;
}

/** Into the file as it is by now: what was saved while the server was asked stays. */
function stamp(name: string, cwd: string, { id, version }: Sent): void {
  const path = resolve(cwd, name);
  try {
    writeFileSync(path, stampStoryFile(readFileSync(path, "utf8"), { id, version }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadInput(
      `${name}: it was sent, but could not be written (${code}); write id: ${id} and version: ${version} between two lines of ---`,
      { cause: error },
    );
  }
}

async function send(config: ServerConfig, ours: StoryFile): Promise<Sent> {
  const { kind, title, question, sections } = ours;
  if (ours.id === null) {
    const id = randomUUID();
    const { version } = await askServer<{ version: number }>(config, "mutation", "story.create", {
      id,
      kind,
      title,
      question,
      sections,
    });
    return { id, version, said: "new, private" };
  }
  const { id } = ours;
  const { file: theirs, competencies } = await getServerStory(config, id);
  if (ours.version === theirs.version && hasSameStory(ours, theirs))
    return { id, version: ours.version, said: "unchanged" };
  const { version } = await askServer<{ version: number }>(config, "mutation", "story.save", {
    storyId: id,
    version: ours.version,
    operationId: randomUUID(),
    title,
    question,
    competencies,
    sections,
  });
  return { id, version, said: `version ${version}` };
}
