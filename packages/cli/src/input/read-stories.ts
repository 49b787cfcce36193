import { basename, extname } from "node:path";
import type { StoryKind } from "@starboard/domain/evaluation";
import { fieldName } from "@starboard/domain/field-name";
import { readMarkdownStory } from "@starboard/rules/markdown-story";
import { BadInput } from "../bad-input.ts";
import type { StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";
import { readJsonStory } from "./json-story.ts";
import { lineOfField } from "./line-of-field.ts";
import { readLines } from "./lines.ts";
import { readMarkdownFile } from "./markdown-file.ts";
import { parseJson } from "./parse-json.ts";
import { scanJson } from "./scan-json.ts";
import { joinLines, openFile } from "./text-file.ts";

export const INPUT_FORMATS = ["md", "txt", "json", "jsonl"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** Of a file that is read whole (Markdown, text, JSON), and of a line of JSON Lines. */
export const STORY_LIMIT = { bytes: 20_000_000, wayOut: "write many stories as JSON Lines, one a line" };
/** `[0].sections.task`. */
const DEPTH = 3;

const BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  ".md": "md",
  ".markdown": "md",
  ".txt": "txt",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

export interface ReadOptions {
  /** For whom they are read; its help is named where nothing is given. */
  command: string;
  files: readonly string[];
  /** Format of every input; by the file's extension where it is not given. */
  input: InputFormat | null;
  /** Kind of a story that does not say its own. */
  kind: StoryKind | null;
}

type Line = { line: number; text: string };

/**
 * Reads stories from files, or from standard input where none is named and for `-`, one at a time and in order.
 * A file without a story is refused as one that cannot be read is.
 */
export async function* readStories(
  { command, files, input, kind }: ReadOptions,
  terminal: Terminal,
): AsyncGenerator<StoryRecord> {
  if (files.length === 0 && terminal.stdin.isTTY === true)
    throw new BadInput(`starboard: name a file with stories, or pipe one in; see starboard ${command} --help`);
  for (const file of files.length === 0 ? ["-"] : files) {
    const isStdin = file === "-";
    const name = isStdin ? "<stdin>" : file;
    const stream = isStdin ? (terminal.stdin as AsyncIterable<Uint8Array>) : await openFile(file, terminal.cwd);
    const lines = readLines(stream, name, STORY_LIMIT);
    const format = input ?? (isStdin ? null : (BY_EXTENSION[extname(file).toLowerCase()] ?? "txt"));
    let isEmpty = true;
    for await (const record of readOne(lines, name, format)) {
      isEmpty = false;
      yield record.input.kind !== undefined || kind === null ? record : { ...record, input: { ...record.input, kind } };
    }
    if (isEmpty) throw BadInput.at(name, 1, "there is no story here");
  }
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
  const text = await joinLines(chain(opening, lines), file, STORY_LIMIT);
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

async function* readJsonLines(lines: AsyncIterable<Line>, file: string): AsyncGenerator<StoryRecord> {
  for await (const { line, text } of lines) {
    if (text.trim() === "") continue;
    const story = readJsonStory(parseJson(text, file, line), (what) => {
      throw BadInput.at(file, line, what);
    });
    yield { id: story.id ?? String(line), file, line, input: story.input, isWholeFile: false };
  }
}

function* readJsonFile(text: string, file: string): Generator<StoryRecord> {
  if (text.trim() === "") return;
  const value = parseJson(text, file, 1);
  const isList = Array.isArray(value);
  const stories: readonly unknown[] = isList ? value : [value];
  const lines = isList ? scanJson(text, 1).lines : new Map<string, number>();
  for (const [index, item] of stories.entries()) {
    const top = isList ? [index] : [];
    const story = readJsonStory(item, (what, ...path) => {
      const line = lineOfField(scanJson(text, DEPTH).lines, fieldName([...top, ...path]));
      throw BadInput.at(file, line, `${isList ? `story ${index + 1}: ` : ""}${what}`);
    });
    const fallback = stories.length === 1 ? idOf(file) : String(index + 1);
    yield {
      id: story.id ?? fallback,
      file,
      line: lineOfField(lines, fieldName(top)),
      input: story.input,
      isWholeFile: false,
    };
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
