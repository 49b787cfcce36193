import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import type { StoryKind } from "@starboard/domain/evaluation";
import { readMarkdownStory } from "@starboard/rules/markdown-story";
import { BadInput } from "../bad-input.ts";
import type { StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";
import { readJsonStory } from "./json-story.ts";
import { readLines } from "./lines.ts";
import { readMarkdownFile } from "./markdown-file.ts";
import { parseJson } from "./parse-json.ts";

export const INPUT_FORMATS = ["md", "txt", "json", "jsonl"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** Largest file that is read whole (Markdown, text, JSON), and longest line of JSON Lines, in bytes. */
const STORY_MAX_BYTES = 20_000_000;

const BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  ".md": "md",
  ".markdown": "md",
  ".txt": "txt",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

export interface ReadOptions {
  /** Format of every input; by the file's extension where it is not given. */
  input: InputFormat | null;
  /** Kind of a story that does not say its own. */
  kind: StoryKind | null;
}

type Line = { line: number; text: string };

/** Reads stories from files, or from standard input for `-`, one at a time and in order. */
export async function* readStories(
  files: readonly string[],
  { input, kind }: ReadOptions,
  terminal: Terminal,
): AsyncGenerator<StoryRecord> {
  for (const file of files) {
    const isStdin = file === "-";
    const name = isStdin ? "<stdin>" : file;
    const stream = isStdin ? (terminal.stdin as AsyncIterable<Uint8Array>) : await openFile(file, terminal.cwd);
    const lines = readLines(stream, name, STORY_MAX_BYTES);
    const format = input ?? (isStdin ? null : (BY_EXTENSION[extname(file).toLowerCase()] ?? "txt"));
    for await (const record of readOne(lines, name, format)) {
      yield record.input.kind !== undefined || kind === null ? record : { ...record, input: { ...record.input, kind } };
    }
  }
}

/** A file by its name as the person wrote it, relative to where they stand. */
export async function openFile(file: string, cwd: string): Promise<AsyncIterable<Uint8Array>> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new BadInput(`${file}: no such file`);
  if (found.isDirectory()) throw new BadInput(`${file}: this is a folder; name the files in it`);
  return createReadStream(path);
}

async function* readOne(
  lines: AsyncGenerator<Line>,
  file: string,
  format: InputFormat | null,
): AsyncGenerator<StoryRecord> {
  if (format === "jsonl") {
    yield* readJsonLines(lines, file);
    return;
  }
  const opening = await readOpening(lines);
  const start = opening.at(-1)?.text.trim() ?? "";
  if (format === null && start.startsWith("{") && isJson(start)) {
    yield* readJsonLines(chain(opening, lines), file);
    return;
  }
  const text = await readAll(chain(opening, lines), file);
  const guessed = format ?? (start.startsWith("{") || start.startsWith("[") ? "json" : "md");
  if (guessed === "json") yield* readJsonFile(text, file);
  else {
    if (text.trim() === "") throw BadInput.at(file, 1, "there is no text here");
    const input = guessed === "md" ? readMarkdownFile(readMarkdownStory, text, file) : { text };
    yield { id: idOf(file), file, line: 1, input, isWholeFile: true };
  }
}

/** The lines up to the first that is not blank. */
async function readOpening(lines: AsyncGenerator<Line>): Promise<Line[]> {
  const opening: Line[] = [];
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return opening;
    opening.push(next.value);
    if (next.value.text.trim() !== "") return opening;
  }
}

async function* chain(opening: readonly Line[], rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  yield* opening;
  yield* rest;
}

async function readAll(lines: AsyncIterable<Line>, file: string): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  for await (const { text } of lines) {
    parts.push(text);
    size += text.length + 1;
    if (size > STORY_MAX_BYTES) throw new BadInput(`${file}: this file is too large to be one story`);
  }
  return parts.join("\n");
}

async function* readJsonLines(lines: AsyncIterable<Line>, file: string): AsyncGenerator<StoryRecord> {
  for await (const { line, text } of lines) {
    if (text.trim() === "") continue;
    const story = readJsonStory(parseJson(text, file, line), file, line);
    yield { id: story.id ?? String(line), file, line, input: story.input, isWholeFile: false };
  }
}

function* readJsonFile(text: string, file: string): Generator<StoryRecord> {
  if (text.trim() === "") throw BadInput.at(file, 1, "there is no story here");
  const value = parseJson(text, file, 1);
  const isList = Array.isArray(value);
  const stories: readonly unknown[] = isList ? value : [value];
  for (const [index, item] of stories.entries()) {
    const story = readJsonStory(item, file, 1, isList ? `story ${index + 1}: ` : "");
    const fallback = stories.length === 1 ? idOf(file) : String(index + 1);
    yield { id: story.id ?? fallback, file, line: 1, input: story.input, isWholeFile: false };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const idOf = (file: string) => (file === "<stdin>" ? "stdin" : basename(file, extname(file)));
