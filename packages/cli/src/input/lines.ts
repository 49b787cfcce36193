import { TextDecoder } from "node:util";
import { BadInput } from "../bad-input.ts";

const NEW_LINE = 10;
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Decodes a stream as UTF-8 and yields its lines with their numbers, without the line feed; a carriage return stays.
 * Memory is that of one line and one chunk. A byte order mark at the start is no part of the text.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  file: string,
  lineMaxBytes: number,
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
    if (size > lineMaxBytes) throw BadInput.at(file, line, `this line is longer than ${lineMaxBytes} bytes`);
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

/** A file that cannot be read is the person's to mend, not a failure of the program. */
async function* withReason<Chunk>(stream: AsyncIterable<Chunk>, file: string): AsyncGenerator<Chunk> {
  try {
    yield* stream;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new BadInput(`${file}: ${REASONS[code] ?? `this cannot be read (${code})`}`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission to read this",
  EISDIR: "this is a folder; name the files in it",
};
