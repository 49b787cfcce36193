import { TextDecoder } from "node:util";
import { BadInput } from "../bad-input.ts";

/** Longest line of JSON Lines that is read, in characters. */
const LINE_MAX_LENGTH = 1_000_000;

/** Decodes a stream as UTF-8 and yields its lines with their numbers; memory is that of one line. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  file: string,
): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let line = 1;
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decode(decoder, chunk, true, file, line);
    let start = 0;
    for (let end = rest.indexOf("\n", start); end !== -1; end = rest.indexOf("\n", start)) {
      yield { line, text: rest.slice(start, end) };
      line++;
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length > LINE_MAX_LENGTH)
      throw BadInput.at(file, line, `this line is longer than ${LINE_MAX_LENGTH} characters`);
  }
  rest += decode(decoder, new Uint8Array(), false, file, line);
  if (rest !== "") yield { line, text: rest };
}

function decode(decoder: TextDecoder, chunk: Uint8Array, stream: boolean, file: string, line: number): string {
  try {
    return decoder.decode(chunk, { stream });
  } catch (error) {
    throw new BadInput(`${file}:${line}: this is not UTF-8 text`, { cause: error });
  }
}
