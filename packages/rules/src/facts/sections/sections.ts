import type { SectionLabel } from "@starboard/domain/section";

/** One bit for each section, in the order of `SECTION_LABELS`, so that "task or action" is one number. */
export const IN = { situation: 1, task: 2, action: 4, tradeoffs: 8, result: 16, lessons: 32 } as const;

/** Where something is done, as against told beforehand or concluded afterwards. */
export const IN_DOING = IN.task | IN.action | IN.tradeoffs;
export const ANYWHERE = 63;
export const BEFORE_LESSONS = ANYWHERE & ~IN.lessons;

/** The place of a section in `SECTION_LABELS`; comparing is quicker than looking the name up in a table. */
export function sectionNumber(label: SectionLabel): number {
  if (label === "situation") return 0;
  if (label === "task") return 1;
  if (label === "action") return 2;
  if (label === "tradeoffs") return 3;
  return label === "result" ? 4 : 5;
}
