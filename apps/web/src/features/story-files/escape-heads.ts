import { isOwnHeading } from "@starboard/domain/section-heading";

/** A line of a Word document that would be a heading in Markdown: a backslash makes it text. */
export const escapeHeads = (text: string): string => text.replace(/^(?=\\*#{1,2} )/gm, "\\");

/** The text again; lines that look like our own headings have lost their backslash when the file was read. */
export const unescapeHeads = (text: string): string =>
  text
    .split("\n")
    .map((line) => (/^\\+#{1,2} /.test(line) && !isOwnHeading(line) ? line.slice(1) : line))
    .join("\n");
