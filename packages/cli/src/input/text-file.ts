import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { BadInput } from "../bad-input.ts";
import { readLines, type SizeLimit, tooLarge } from "./lines.ts";
import { unreadable } from "./unreadable.ts";

/** A file by its name as the person wrote it, relative to where they stand. */
export async function openFile(file: string, cwd: string): Promise<AsyncIterable<Uint8Array>> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch((error) => {
    throw unreadable(file, error);
  });
  if (found.isDirectory()) throw unreadable(file, { code: "EISDIR" });
  return createReadStream(path);
}

/** A whole file as text, without a byte order mark. Throws `BadInput` where it cannot be read or is no UTF-8. */
export async function readTextFile(file: string, cwd: string, limit: SizeLimit): Promise<string> {
  return joinLines(readLines(await openFile(file, cwd), file, limit), file, limit);
}

/** Lines as one text again. */
export async function joinLines(lines: AsyncIterable<{ text: string }>, file: string, limit: SizeLimit) {
  const parts: string[] = [];
  let bytes = 0;
  for await (const { text } of lines) {
    parts.push(text);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > limit.bytes) throw new BadInput(`${file}: ${tooLarge("file", limit)}`);
  }
  return parts.join("\n");
}
