import { fieldName } from "@starboard/domain/field-name";

/** What `JSON.parse` does not tell of a text. */
export interface JsonScan {
  /** Line of the first character that cannot stand where it does, or of the text's end where it ends too early. */
  mistake: number | null;
  /** On which line each field begins, by its name: `[2].sections.task`, `rules["concision/filler"].on`. */
  lines: ReadonlyMap<string, number>;
}

/** What may stand next, by what is waited for; `w` is a number or a word. */
const MAY_FOLLOW = {
  value: '{["w',
  "first item": '{["w]',
  name: '"',
  "first name": '"}',
  colon: ":",
  more: ",]}",
  nothing: "",
} as const;

type Wanted = keyof typeof MAY_FOLLOW;
/** A name for each open object, an index for each open list. */
type Path = (string | number)[];

/** Reads a JSON text for its lines, from 1. Fields deeper than `depth` get none; the deepest nesting takes no stack. */
export function scanJson(text: string, depth: number): JsonScan {
  const lines = new Map<string, number>();
  const path: Path = [];
  let wanted: Wanted = "value";
  let lastLine = 1;
  for (const { kind, start, end, line } of tokensOf(text)) {
    const isInList = typeof path.at(-1) === "number";
    if (kind === null || !MAY_FOLLOW[wanted].includes(kind) || kind === (isInList ? "}" : "]"))
      return { mistake: line, lines };
    const isName: boolean = wanted === "name" || (wanted === "first name" && kind === '"');
    const isItem = isInList && wanted !== "more" && kind !== "]";
    if (isName) path[path.length - 1] = JSON.parse(text.slice(start, end)) as string;
    if ((isName || isItem) && path.length <= depth) lines.set(fieldName(path), line);
    wanted = isName ? "colon" : step(kind, path, isInList);
    lastLine = line;
  }
  return { mistake: wanted === "nothing" ? null : lastLine, lines };
}

/** Goes into, on in or out of what a token opens, parts or closes. @returns what is waited for then */
function step(kind: string, path: Path, isInList: boolean): Wanted {
  if (kind === "{" || kind === "[") {
    path.push(kind === "{" ? "" : 0);
    return kind === "{" ? "first name" : "first item";
  }
  if (kind === ":") return "value";
  if (kind === ",") {
    if (isInList) path.push((path.pop() as number) + 1);
    return isInList ? "value" : "name";
  }
  if (kind === "}" || kind === "]") path.pop();
  return path.length === 0 ? "nothing" : "more";
}

const BLANK = /[ \t\r]*/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface Token {
  /** The character itself, `"` for a string, `w` for a number or a word, null for what is none of them. */
  kind: string | null;
  start: number;
  end: number;
  line: number;
}

function* tokensOf(text: string): Generator<Token> {
  let line = 1;
  for (let at = skip(BLANK, text, 0); at < text.length; at = skip(BLANK, text, at)) {
    if (text[at] === "\n") {
      line++;
      at++;
      continue;
    }
    const kind = kindOf(text[at] as string);
    const end = kind === '"' ? endOfString(text, at) : kind === "w" ? skip(WORD, text, at) : at + 1;
    yield { kind: end > at ? kind : null, start: at, end, line };
    at = end;
  }
}

const kindOf = (character: string): string => ('{}[],:"'.includes(character) ? character : "w");

/** The start where it does not end, and at a line break, which cannot stand in a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; ) {
    if (text[at] === '"') return at + 1;
    const end = text[at] === "\\" ? skip(ESCAPE, text, at) : at + 1;
    if (end === at || text.charCodeAt(at) < 0x20) break;
    at = end;
  }
  return start;
}

/** The end of what a sticky expression finds at an offset; the offset itself where it finds nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
