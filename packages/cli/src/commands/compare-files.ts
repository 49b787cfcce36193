import { compareStories, type StoryConflict, type StoryToCompare } from "@starboard/rules/consistency";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { oneLine } from "../formats/printable.ts";
import { readStories } from "../input/read-stories.ts";
import type { Terminal } from "../terminal.ts";

const ID_LENGTH = 60;

/** Compares one person's stories with each other: values that differ, stories that are one. */
export async function compareFiles(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.files.length === 0 && terminal.stdin.isTTY === true)
    throw new BadInput("starboard: consistency needs a file with one person's stories");
  const files = given.files.length === 0 ? ["-"] : given.files;
  const stories: StoryToCompare[] = [];
  const known = new Set<string>();
  for await (const record of readStories(files, given, terminal)) {
    // Two files may both have a story 1.
    const id = known.has(record.id) ? `${record.file}:${record.line}:${record.id}` : record.id;
    known.add(id);
    stories.push({ id, input: record.input });
  }
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
  const start = isMarkdown ? "- " : "";
  return conflicts
    .map(
      ({ ids, message }) => `${start}${ids.map((id) => oneLine(id, ID_LENGTH)).join(", ")}: ${oneLine(message, 200)}\n`,
    )
    .join("");
}
