/** The six sections of a story, always in this order: on the screen, in exports and in the joined text. */
export const SECTION_LABELS = ["situation", "task", "action", "tradeoffs", "result", "lessons"] as const;
export type SectionLabel = (typeof SECTION_LABELS)[number];

/** What a section is called on the screen and as a Markdown heading. */
export const SECTION_TITLES: Readonly<Record<SectionLabel, string>> = {
  situation: "Situation",
  task: "Task",
  action: "Action",
  tradeoffs: "Trade-offs",
  result: "Result",
  lessons: "Lessons",
};

/** The text of each section; an empty string is a section not yet written. */
export type Sections = Readonly<Record<SectionLabel, string>>;

export const EMPTY_SECTIONS: Sections = {
  situation: "",
  task: "",
  action: "",
  tradeoffs: "",
  result: "",
  lessons: "",
};

/** Where a section lies in a joined text; UTF-16 offsets, end exclusive. */
export interface SectionSpan {
  label: SectionLabel;
  start: number;
  end: number;
}

const GAP = "\n\n";

/**
 * Joins the written sections in order with a blank line between them.
 * Empty sections leave neither text nor gap; offsets are UTF-16, end exclusive.
 */
export function joinSections(sections: Partial<Sections>): { text: string; spans: SectionSpan[] } {
  let text = "";
  const spans: SectionSpan[] = [];
  for (const label of SECTION_LABELS) {
    const body = sections[label] ?? "";
    if (body === "") continue;
    if (text !== "") text += GAP;
    spans.push({ label, start: text.length, end: text.length + body.length });
    text += body;
  }
  return { text, spans };
}
