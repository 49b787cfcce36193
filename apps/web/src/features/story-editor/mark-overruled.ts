import type { RouterOutputs } from "@starboard/api/client";
import { isJudgedFinding } from "@starboard/domain/finding-place";
import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import type { Analysis } from "./analysis.ts";
import { type PlacedFinding, sortFindings } from "./placed-findings.ts";

export type Overrulings = RouterOutputs["story"]["get"]["overrulings"];

/** Says of each finding whether a coach has overruled it on its words, wherever these are by now. */
export const markFindings = (
  placed: readonly PlacedFinding[],
  overrulings: Overrulings,
  sections: Sections,
): PlacedFinding[] =>
  placed.map((each) => {
    const said = overrulings.find((one) => isJudgedFinding(one, each.finding, sections));
    return said ? { ...each, overruled: { by: said.reviewerName, reason: said.reason } } : each;
  });

/** The same for an analysis: what is overruled is no next step any more. Its score counts it all the same. */
export function markOverruled(analysis: Analysis, overrulings: Overrulings = []): Analysis {
  if (overrulings.length === 0) return analysis;
  const placed = markFindings(analysis.placed, overrulings, analysis.text.sections);
  const standing = new Set(placed.flatMap(({ finding, overruled }) => (overruled ? [] : finding.ruleId)));
  const edits = analysis.edits.filter(({ ruleId }) => standing.has(ruleId));
  return { ...analysis, placed, edits, findings: sortFindings(placed, SECTION_LABELS) };
}
