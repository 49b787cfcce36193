import { compareStories, type StoryConflict } from "@starboard/rules/consistency";
import type { Arguments } from "../arguments.ts";
import { escapeMarkdown, oneLine } from "../formats/printable.ts";
import type { Terminal } from "../terminal.ts";
import { readOwnStories } from "./read-own-stories.ts";

const ID_LENGTH = 60;
const MESSAGE_LENGTH = 200;

/** Compares one person's stories with each other: values that differ, stories that are one. */
export async function compareFiles(given: Arguments, terminal: Terminal): Promise<number> {
  const stories = await readOwnStories(given, terminal);
  const conflicts = compareStories(stories);
  if (given.format === "json") await terminal.write(`${JSON.stringify(conflicts, null, 2)}\n`);
  else if (given.format === "jsonl")
    for (const conflict of conflicts) await terminal.write(`${JSON.stringify(conflict)}\n`);
  else await terminal.write(describe(conflicts, stories.length, given.format === "markdown"));
  return 0;
}

function describe(conflicts: readonly StoryConflict[], count: number, isMarkdown: boolean): string {
  if (conflicts.length === 0)
    return `${count === 1 ? "1 story" : `${count} stories`}, and nothing contradicts or repeats.\n`;
  const lines = conflicts.map(
    ({ ids, message }) => `${ids.map((id) => oneLine(id, ID_LENGTH)).join(", ")}: ${oneLine(message, MESSAGE_LENGTH)}`,
  );
  return lines.map((line) => (isMarkdown ? `- ${escapeMarkdown(line)}\n` : `${line}\n`)).join("");
}
