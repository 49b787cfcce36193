import { DOCX_MAX_BYTES } from "./docx-limits.ts";
import { escapeHeads } from "./escape-heads.ts";
import { DocxFault, unpack } from "./unpack.ts";

/** The one part that is read. By its name alone: nothing in the archive names a place on this device. */
const TEXT_PART = "word/document.xml";

/** The text of a Word document as Markdown: headings, paragraphs, list items. Throws `DocxFault`. */
export function readDocx(bytes: Uint8Array): string {
  if (bytes.length > DOCX_MAX_BYTES) throw new DocxFault("The file is larger than 5 MB.");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocxFault("This is no Word document (.docx).");
  const [part] = unpack(bytes, (name) => name === TEXT_PART);
  if (!part) throw new DocxFault("There is no text in this file; it may be another kind of document.");
  return textOf(new TextDecoder().decode(part.bytes));
}

// Attributes begin with what no name has, so that a tag is cut in one way only.
const PIECE = /<(\/?)w:([A-Za-z]+)((?:[^A-Za-z<>][^<>]*)?)>|([^<>]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads what is shown: runs of text by paragraph. Deleted text, comments and fields stand in other elements. */
function textOf(xml: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new DocxFault("The document defines entities of its own, which is not read.");
  }
  const lines: string[] = [];
  const open = { line: "", mark: "", isText: false };
  for (const [, closing = "", name = "", attributes = "", words] of xml.matchAll(PIECE)) {
    if (words !== undefined) open.line += open.isText ? decode(words) : "";
    else if (closing === "") begin(open, name, attributes);
    else if (name === "t") open.isText = false;
    else if (name === "p") {
      const text = open.line.trim();
      lines.push(text === "" ? "" : open.mark + (open.mark.startsWith("#") ? text : escapeHeads(text)));
      open.line = "";
      open.mark = "";
    }
  }
  return `${lines
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function begin(open: { line: string; mark: string; isText: boolean }, name: string, attributes: string): void {
  if (name === "t") open.isText = !attributes.endsWith("/");
  if (name === "tab" && open.line !== "") open.line += " ";
  if (name === "br") open.line += "\n";
  if (name === "pStyle") open.mark = markOf(attributes) || open.mark;
  if (name === "numPr") open.mark ||= "- ";
}

function markOf(attributes: string): string {
  const style = /w:val="([^"]*)"/.exec(attributes)?.[1] ?? "";
  if (/^(?:Title|Heading1)$/i.test(style)) return "# ";
  if (/^Heading[2-6]$/i.test(style)) return "## ";
  return /^List/i.test(style) ? "- " : "";
}

const decode = (words: string): string =>
  words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name)] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
