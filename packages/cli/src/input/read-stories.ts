import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import type { StoryKind } from "@starboard/domain/evaluation";
import { BadInput } from "../bad-input.ts";
import type { StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";
import { readJsonStory } from "./json-story.ts";
import { readLines } from "./lines.ts";
import { readMarkdownStory } from "./markdown-story.ts";

export const INPUT_FORMATS = ["md", "txt", "json", "jsonl"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** Longest file that is read whole (Markdown, text, JSON), in bytes; JSON Lines are streamed and have no limit. */
const FILE_MAX_BYTES = 20_000_000;

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

/** Reads stories from files, or from standard input for `-`, one at a time and in order. */
export async function* readStories(
  files: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): AsyncGenerator<StoryRecord> {
  for (const file of files) {
    const name = file === "-" ? "<stdin>" : file;
    const stream = file === "-" ? (terminal.stdin as AsyncIterable<Uint8Array>) : await openFile(file, terminal.cwd);
    const format = options.input ?? (file === "-" ? null : (BY_EXTENSION[extname(file).toLowerCase()] ?? "txt"));
    for await (const record of readOne(stream, name, format)) {
      yield record.input.kind !== undefined || options.kind === null
        ? record
        : { ...record, input: { ...record.input, kind: options.kind } };
    }
  }
}

async function openFile(file: string, cwd: string): Promise<AsyncIterable<Uint8Array>> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new BadInput(`${file}: no such file`);
  if (found.isDirectory()) throw new BadInput(`${file}: this is a folder; name the files in it`);
  return createReadStream(path);
}

async function* readOne(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  format: InputFormat | null,
): AsyncGenerator<StoryRecord> {
  const lines = readLines(stream, file);
  if (format === "jsonl") {
    yield* readJsonLines(lines, file);
    return;
  }
  const first = await lines.next();
  const opening = first.done === true ? "" : first.value.text.replace("\uFEFF", "").trim();
  if (format === null && opening.startsWith("{") && isJson(opening)) {
    yield* readJsonLines(withFirst(first, lines), file);
    return;
  }
  const text = await readAll(first, lines, file);
  const guessed = format ?? (opening.startsWith("{") || opening.startsWith("[") ? "json" : "md");
  if (guessed === "json") yield* readJsonFile(text, file);
  else {
    if (text.trim() === "") throw BadInput.at(file, 1, "there is no text here");
    const input = guessed === "md" ? readMarkdownStory(text, file) : { text };
    yield { id: idOf(file), file, line: 1, input, isWholeFile: true };
  }
}

type Line = { line: number; text: string };

async function* withFirst(first: IteratorResult<Line>, rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  if (first.done !== true) yield first.value;
  yield* rest;
}

async function readAll(first: IteratorResult<Line>, rest: AsyncGenerator<Line>, file: string): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  for await (const { text } of withFirst(first, rest)) {
    parts.push(text);
    size += text.length;
    if (size > FILE_MAX_BYTES) throw new BadInput(`${file}: this file is too large to be one story`);
  }
  return parts.join("\n");
}

async function* readJsonLines(lines: AsyncIterable<Line>, file: string): AsyncGenerator<StoryRecord> {
  for await (const { line, text } of lines) {
    const body = line === 1 ? text.replace("\uFEFF", "") : text;
    if (body.trim() === "") continue;
    const story = readJsonStory(parse(body, file, line), file, line);
    yield { id: story.id ?? String(line), file, line, input: story.input, isWholeFile: false };
  }
}

function* readJsonFile(text: string, file: string): Generator<StoryRecord> {
  const value = parse(text.replace("\uFEFF", ""), file, 1);
  const stories = Array.isArray(value) ? value : [value];
  for (const [index, item] of stories.entries()) {
    const story = readJsonStory(item, file, 1);
    const fallback = stories.length === 1 ? idOf(file) : String(index + 1);
    yield { id: story.id ?? fallback, file, line: 1, input: story.input, isWholeFile: false };
  }
}

function parse(text: string, file: string, firstLine: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const position = /position (\d+)/.exec(reason);
    const line = position === null ? firstLine : firstLine + text.slice(0, Number(position[1])).split("\n").length - 1;
    throw new BadInput(
      `${file}:${line}: this is not JSON (${reason
        .replace(/ \(line.*$/, "")
        .replaceAll("\n", " ")
        .slice(0, 80)})`,
      { cause: error },
    );
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
