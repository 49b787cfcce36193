import { SECTION_LABELS, SECTION_TITLES } from "./section.ts";

const OWN_HEADINGS = new Set(SECTION_LABELS.map((label) => `## ${SECTION_TITLES[label]}`));

/** Whether a line of Markdown looks like a heading that the product writes over a section, behind backslashes or not. */
export const isOwnHeading = (line: string): boolean => OWN_HEADINGS.has(line.replace(/^\\*/, "").trimEnd());
