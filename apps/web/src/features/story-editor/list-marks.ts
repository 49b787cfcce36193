import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import type { Analysis } from "./analysis.ts";
import type { PlacedFinding } from "./placed-findings.ts";
import { QUIET_KIND, type TextMarkRange } from "./text-mark-range.ts";

export const VIEWS = ["findings", "ownership", "plain"] as const;
export type View = (typeof VIEWS)[number];

const STRENGTHS_AT_ONCE = 4;

/** The notes of a view in the order of the text; folded ones where they are asked for. */
export function listNotes(
  findings: Analysis["findings"] | undefined,
  view: View,
  isUnfolded: boolean,
): PlacedFinding[] {
  if (!findings || view !== "findings") return [];
  const { shown, folded, strengths } = findings;
  const told = isUnfolded ? strengths : strengths.slice(0, STRENGTHS_AT_ONCE);
  const rank = ({ section }: PlacedFinding) => (section === null ? -1 : SECTION_LABELS.indexOf(section));
  return [...shown, ...(isUnfolded ? folded : []), ...told].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** How many notes `listNotes` leaves out while folded. */
export const countFolded = ({ findings }: Pick<Analysis, "findings">): number =>
  findings.folded.length + Math.max(0, findings.strengths.length - STRENGTHS_AT_ONCE);

/** What is drawn in each section's text: the places are the analysis', of which findings the notes say. */
export function listMarks(
  analysis: Pick<Analysis, "placed" | "acts" | "blanks"> | null,
  view: View,
  notes: readonly PlacedFinding[],
): Record<SectionLabel, TextMarkRange[]> {
  const marks = Object.fromEntries(SECTION_LABELS.map((label) => [label, []])) as unknown as Record<
    SectionLabel,
    TextMarkRange[]
  >;
  if (view === "ownership") for (const act of analysis?.acts ?? []) marks[act.section].push(act);
  if (view !== "findings") return marks;
  const shown = new Set(notes.map(({ id }) => id));
  for (const { id, section, start, end, finding } of analysis?.placed ?? []) {
    if (section === null || start === end || !shown.has(id) || finding.pitfall === "placeholder") continue;
    const look = finding.polarity === "problem" ? { severity: finding.severity } : { kind: QUIET_KIND };
    marks[section].push({ id, from: start, to: end, ...look });
  }
  for (const blank of analysis?.blanks ?? []) if (shown.has(blank.id)) marks[blank.section].push(blank);
  return marks;
}
