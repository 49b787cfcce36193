import { DocxFault, unpack } from "./unpack.ts";

/** A text out of an archive, under the last part of its name. */
export interface TextInside {
  name: string;
  text: string;
}

const TEXT = /\.(?:md|markdown|txt|json)$/i;
/** What a computer's own archiver adds beside each file. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.)/;

/** The texts of an archive, as "Export all" makes one of Markdown. Throws `DocxFault`. */
export function readZip(bytes: Uint8Array): TextInside[] {
  const parts = unpack(bytes, (name) => TEXT.test(name) && !BESIDE.test(name));
  if (parts.length === 0) throw new DocxFault("There is no Markdown, plain text or JSON in this archive.");
  return parts.map((part) => ({
    name: part.name.split("/").at(-1) ?? part.name,
    text: new TextDecoder().decode(part.bytes),
  }));
}
