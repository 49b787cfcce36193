import { BadInput } from "../bad-input.ts";
import { scanJson } from "./scan-json.ts";

/** Parses JSON; throws `BadInput` with the line of the mistake, `firstLine` being the line of the text's start. */
export function parseJson(text: string, file: string, firstLine: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const line = firstLine + (scanJson(text, 0).mistake ?? 1) - 1;
    // The message quotes the text around, which another line may begin.
    const said = reason.replace(/ \(line.*$/, "").replace(/, (?:\.\.\.)?"[\s\S]*$/, "");
    throw new BadInput(`${file}:${line}: this is not JSON (${said.slice(0, 80)})`, { cause: error });
  }
}
