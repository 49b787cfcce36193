import { Refusal } from "./refusal.mjs";

const lost = (what) =>
  new Refusal(`The generator looked for ${what} and found none: it was renamed, so mend scripts/gen along with it.`);

const indentOf = (line) => line.length - line.trimStart().length;

/** Lines put in at an index of the text's lines. */
function putAt(lines, at, added) {
  return [...lines.slice(0, at), ...added, ...lines.slice(at)].join("\n");
}

/** The names that a file imports from a place, over one line or several. */
function importedFrom(text, place) {
  const found = text.matchAll(/^import (?:type )?\{([^}]*)\} from "([^"]+)";$/gm);
  return [...found]
    .filter(([, , from]) => from === place)
    .flatMap(([, names]) => names.split(",").map((name) => name.trim()));
}

/** An import more, of what is not imported yet; the formatter sorts them and makes one of two from the same place. */
export function addImport(text, line) {
  const [, names = null, place] = line.match(/^import \{ (.+) \} from "([^"]+)";$/) ?? [];
  const known = names === null ? [] : importedFrom(text, place);
  const missing = (names ?? "").split(", ").filter((name) => !known.includes(name));
  if (missing.length === 0 || text.split("\n").includes(line)) return text;
  const lines = text.split("\n");
  const first = lines.findIndex((each) => each.startsWith("import "));
  return putAt(lines, Math.max(first, 0), [
    names === null ? line : `import { ${missing.join(", ")} } from "${place}";`,
  ]);
}

/** Lines at the end of the block that the line beginning with `opening` opens. */
export function addToBlock(text, opening, ...added) {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(opening));
  if (from === -1) throw lost(`“${opening.trim()}”`);
  const end = lines.findIndex((line, at) => at > from && line !== "" && indentOf(line) <= indentOf(lines[from]));
  if (end === -1) throw lost(`the end of “${opening.trim()}”`);
  return putAt(lines, end, added);
}

/** Lines before the first line that begins with `beginning`, or null where there is none. */
export function addBefore(text, beginning, ...added) {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.startsWith(beginning));
  return at === -1 ? null : putAt(lines, at, added);
}

/** Lines after the last line that begins with `beginning`. */
export function addAfterLast(text, beginning, ...added) {
  const lines = text.split("\n");
  const at = lines.findLastIndex((line) => line.startsWith(beginning));
  if (at === -1) throw lost(`a line that begins with “${beginning.trim()}”`);
  return putAt(lines, at + 1, added);
}

/** A row at the end of the Markdown table with this head. */
export function addTableRow(text, head, row) {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(head));
  if (from === -1) throw lost(`the table “${head}”`);
  const end = lines.findIndex((line, at) => at > from && !line.startsWith("|"));
  return putAt(lines, end === -1 ? lines.length : end, [row]);
}

/** A line where it belongs among sorted ones. */
export function addSorted(text, line, keyOf) {
  const lines = text.split("\n");
  const at = lines.findIndex((each) => each === "" || keyOf(each) > keyOf(line));
  return putAt(lines, at === -1 ? lines.length : at, [line]);
}
