import { type EvaluationInput, STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import { sectionOfName } from "./text/section-names.ts";

/** Markdown that cannot be read; `line` counts from 1. */
export class MarkdownFault extends Error {
  override name = "MarkdownFault";
  readonly line: number;

  constructor(line: number, what: string) {
    super(what);
    this.line = line;
  }
}

/**
 * Reads Markdown with optional front matter (`kind`, `title`, `question`) and headings named after the sections.
 * Front matter and other headings are blanked out, not cut, so that offsets stay those of the file.
 * Throws `MarkdownFault`.
 */
export function readMarkdownStory(source: string): EvaluationInput {
  const front = readFrontMatter(source);
  let title = front.title;
  let text = blank(source.slice(0, front.length));
  let at = front.length;
  while (at < source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, end);
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line.trimEnd());
    const name = heading?.[2]?.replace(/[#\s]+$/, "").trim() ?? "";
    if (heading === null || isSectionName(name)) text += line;
    else {
      if (title === undefined && heading[1] === "#") title = name;
      text += blank(line);
    }
    at = end;
  }
  return {
    text,
    ...(front.kind === undefined ? {} : { kind: front.kind }),
    ...(title === undefined ? {} : { title }),
    ...(front.question === undefined ? {} : { question: front.question }),
  };
}

const isSectionName = (name: string) => sectionOfName(name.replace(/[:*_]+$/, "")) !== null;

/** Spaces of the same length; the line break stays. */
const blank = (line: string) => line.replace(/[^\r\n]/g, " ");

/** Longest first line that still counts as the start of front matter. */
const FENCE_MAX_LENGTH = 100;

interface FrontMatter {
  length: number;
  kind?: StoryKind;
  title?: string;
  question?: string;
}

function readFrontMatter(source: string): FrontMatter {
  if (!/^---[ \t]*\r?\n/.test(source.slice(0, FENCE_MAX_LENGTH))) return { length: 0 };
  const lines = source.split("\n");
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (close === -1) throw new MarkdownFault(1, "the front matter is not closed with ---");
  const front: FrontMatter = { length: lines.slice(0, close + 1).join("\n").length };
  for (let index = 1; index < close; index++) {
    const line = (lines[index] as string).trim();
    if (line === "" || line.startsWith("#")) continue;
    const colon = line.indexOf(":");
    if (colon === -1) throw new MarkdownFault(index + 1, "front matter is written as `name: value`");
    setField(front, line.slice(0, colon).trim(), unquote(line.slice(colon + 1).trim()), index + 1);
  }
  return front;
}

/** Quotes around a whole value are none of it; those around its first and last words are (`"A" and "B"`). */
function unquote(value: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) {
    try {
      return JSON.parse(value) as string;
    } catch {
      // "C:\work" as a person writes it.
      return value.slice(1, -1);
    }
  }
  return /^'(?:[^']|'')*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}

function setField(front: FrontMatter, name: string, value: string, line: number): void {
  if (name === "title") front.title = value;
  else if (name === "question") front.question = value;
  else if (name === "kind") {
    const kind = STORY_KINDS.find((known) => known === value);
    if (kind === undefined) throw new MarkdownFault(line, `kind is challenge or accomplishment, not "${value}"`);
    front.kind = kind;
  }
}
