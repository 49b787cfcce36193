import type { ReadOptions } from "../input/read-stories.ts";
import { readStories } from "../input/read-stories.ts";
import type { StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";

/** One person's stories, all of them, each with an id of its own: two files may both have a story 1. */
export async function readOwnStories(given: ReadOptions, terminal: Terminal): Promise<StoryRecord[]> {
  const records = new Map<string, StoryRecord>();
  for await (const record of readStories(given, terminal)) {
    const id = records.has(record.id) ? `${record.file}:${record.line}:${record.id}` : record.id;
    records.set(id, { ...record, id });
  }
  return [...records.values()];
}
