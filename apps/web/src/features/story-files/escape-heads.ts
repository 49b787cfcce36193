/** A line of a document's text that looks like a heading of Markdown is none: a backslash says so. */
export const escapeHeads = (text: string): string => text.replace(/^(?=\\*#{1,2} )/gm, "\\");

/** The text again, as the document shows it. */
export const unescapeHeads = (text: string): string => text.replace(/^\\(?=\\*#{1,2} )/gm, "");
