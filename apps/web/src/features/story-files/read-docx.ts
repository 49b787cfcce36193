import { Unzip, UnzipInflate } from "fflate";
import { DOCX_MAX_BYTES } from "./docx-limits.ts";

/** Of its text part once it is unpacked; a part that says it is smaller is stopped all the same. */
const UNPACKED_MAX_BYTES = 8_000_000;
const ENTRIES_MAX = 1_000;
/** So small that what one step unpacks to, a thousand times as much at worst, is a few megabytes. */
const STEP_BYTES = 4_096;
/** The one part that is read. By its name alone: nothing in the archive names a place on this device. */
const TEXT_PART = "word/document.xml";

/** A document that is not read, with the reason as a sentence. */
export class DocxFault extends Error {
  override name = "DocxFault";
}

/** The text of a Word document as Markdown: headings, paragraphs, list items. Throws `DocxFault`. */
export function readDocx(bytes: Uint8Array): string {
  if (bytes.length > DOCX_MAX_BYTES) throw new DocxFault("The file is larger than 5 MB.");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocxFault("This is no Word document (.docx).");
  return textOf(new TextDecoder().decode(unpackText(bytes)));
}

/** Unpacks the text part piece by piece and stops at the limit, whatever the archive says of itself. */
function unpackText(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let entries = 0;
  let isFound = false;
  let isWhole = false;
  // The library takes what is thrown inside for damage: faults are noted there and thrown here.
  let fault: string | null = null;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ENTRIES_MAX) fault ??= "The file has too many parts.";
    if (file.name !== TEXT_PART || isFound) return;
    isFound = true;
    file.ondata = (error, part, isLast) => {
      if (error) fault ??= "The file is damaged: its text cannot be unpacked.";
      size += part?.length ?? 0;
      if (size > UNPACKED_MAX_BYTES) fault ??= "The text is larger than 8 MB once it is unpacked.";
      if (fault === null) parts.push(part);
      isWhole ||= isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && fault === null; at += STEP_BYTES) {
    try {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    } catch {
      fault ??= "The file is damaged: it cannot be unpacked.";
    }
  }
  if (fault === null && !isFound) fault = "There is no text in this file; it may be another kind of document.";
  if (fault === null && !isWhole) fault = "The file is damaged: it ends in the middle of its text.";
  if (fault !== null) throw new DocxFault(fault);
  return join(parts, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
      lines.push(text === "" ? "" : open.mark + text);
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
