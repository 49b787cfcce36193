import { TextDecoder } from "node:util";
import { BadInput } from "../bad-input.ts";
import { unreadable } from "./unreadable.ts";

const NEW_LINE = 10;
const BYTE_ORDER_MARK = "\uFEFF";

/** How much is read at once, and what helps where there is more. */
export interface SizeLimit {
  bytes: number;
  wayOut: string;
}

/** What is said of a line or a file over its limit. */
export const tooLarge = (what: "line" | "file", { bytes, wayOut }: SizeLimit): string =>
  `this ${what} is larger than ${bytes / 1_000_000} MB, the most that is read at once; ${wayOut}`;

/**
 * Decodes a stream as UTF-8 and yields its lines with their numbers, without the line feed; a carriage return stays.
 * Memory is that of one line and one chunk. A byte order mark at the start is no part of the text.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  file: string,
  limit: SizeLimit,
): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let pending: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const finish = (part: Uint8Array): string => {
    const bytes = pending.length === 0 ? part : Buffer.concat([...pending, part]);
    pending = [];
    size = 0;
    const text = decode(decoder, bytes, file, line);
    return line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  };
  for await (const chunk of withReason(stream, file)) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(NEW_LINE); end !== -1; end = bytes.indexOf(NEW_LINE, start)) {
      yield { line, text: finish(bytes.subarray(start, end)) };
      line++;
      start = end + 1;
    }
    if (start === bytes.length) continue;
    size += bytes.length - start;
    if (size > limit.bytes) throw BadInput.at(file, line, tooLarge("line", limit));
    pending.push(bytes.subarray(start));
  }
  if (pending.length > 0) yield { line, text: finish(new Uint8Array()) };
}

function decode(decoder: TextDecoder, bytes: Uint8Array, file: string, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    const isWide = line === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
    throw new BadInput(`${file}:${line}: this is not UTF-8 text${isWide ? " but UTF-16; save it as UTF-8" : ""}`, {
      cause: error,
    });
  }
}

/** Reading may fail after a file was opened. */
async function* withReason<Chunk>(stream: AsyncIterable<Chunk>, file: string): AsyncGenerator<Chunk> {
  try {
    yield* stream;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}
