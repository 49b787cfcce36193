import { BadInput } from "../bad-input.ts";

/** Parses JSON; throws `BadInput` with the line of the mistake, `firstLine` being the line of the text's start. */
export function parseJson(text: string, file: string, firstLine: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const position = /position (\d+)/.exec(reason);
    // Without a position the text ends too early.
    const before = position === null ? text.trimEnd() : text.slice(0, Number(position[1]));
    const line = firstLine + before.split("\n").length - 1;
    const said = reason.replace(/ \(line.*$/, "").replace(/, "[\s\S]*$/, "");
    throw new BadInput(`${file}:${line}: this is not JSON (${printable(said).slice(0, 80)})`, { cause: error });
  }
}

/** Error messages quote the text, which may hold line breaks and control characters. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
