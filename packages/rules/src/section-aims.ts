import type { SectionLabel } from "@starboard/domain/section";

/** What an interviewer listens for in each section, said of the text; for pages that show it before anything is written. */
export const SECTION_AIMS: Readonly<Record<SectionLabel, string>> = {
  situation: "What was at stake and for whom, with a figure, in the first two sentences.",
  task: "What was yours to bring about, by when, and with what means.",
  action: "What you yourself did, in its order, and how you found out what to do.",
  tradeoffs: "The option you turned down, and what your choice cost.",
  result: "What changed, by one measure: before, after, and over how long.",
  lessons: "What you have done differently since, and a sign that it holds.",
};
