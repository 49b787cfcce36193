import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import type { ExportedStory } from "@starboard/domain/story-export";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";

/** The stories as one Word document, each beginning on a page of its own; what is not written has no heading. */
export function writeDocx(stories: readonly ExportedStory[]): Promise<Blob> {
  const children = stories.flatMap(({ kind, title, question, sections }, at) => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: at > 0 }),
    new Paragraph({
      children: [
        new TextRun({
          text: question ? `${nameKind(kind)}. Answers: ${question}` : `${nameKind(kind)}.`,
          italics: true,
        }),
      ],
    }),
    ...SECTION_LABELS.filter((label) => sections[label].trim() !== "").flatMap((label) => [
      new Paragraph({ text: SECTION_TITLES[label], heading: HeadingLevel.HEADING_2 }),
      ...sections[label].split(/\n+/).map((line) => new Paragraph({ text: line, spacing: { after: 120 } })),
    ]),
  ]);
  return Packer.toBlob(new Document({ creator: "Starboard", sections: [{ children }] }));
}

const nameKind = (kind: ExportedStory["kind"]) => (kind === "challenge" ? "Challenge" : "Accomplishment");
