import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import type { ExportedStory } from "@starboard/domain/story-export";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { writeDetails } from "./docx-details.ts";

/** The stories as one Word document, each beginning on a page of its own; what is not written has no heading. */
export function writeDocx(stories: readonly ExportedStory[]): Promise<Blob> {
  const children = stories.flatMap((story, at) => [
    new Paragraph({ text: story.title, heading: HeadingLevel.HEADING_1, pageBreakBefore: at > 0 }),
    ...writeDetails(story).map((text) => new Paragraph({ children: [new TextRun({ text, italics: true })] })),
    ...SECTION_LABELS.filter((label) => story.sections[label].trim() !== "").flatMap((label) => [
      new Paragraph({ text: SECTION_TITLES[label], heading: HeadingLevel.HEADING_2 }),
      ...story.sections[label].split(/\n{2,}/).map(paragraphOf),
    ]),
  ]);
  return Packer.toBlob(new Document({ creator: "Starboard", sections: [{ children }] }));
}

/** A paragraph keeps its line breaks, so that the text comes back as it was. */
const paragraphOf = (text: string) =>
  new Paragraph({
    spacing: { after: 120 },
    children: text.split("\n").map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) })),
  });
