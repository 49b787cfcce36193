import { MarkdownFault } from "@starboard/rules/markdown-story";
import { BadInput } from "../bad-input.ts";

/** Reads Markdown of a file; what is wrong with it names the file and the line. */
export function readMarkdownFile<Read>(read: (source: string) => Read, source: string, file: string): Read {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof MarkdownFault) throw BadInput.at(file, error.line, error.message);
    throw error;
  }
}
