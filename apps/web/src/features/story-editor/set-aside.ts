import type { Dismissal } from "@starboard/domain/dismissal";
import { findDismissal } from "@starboard/domain/find-dismissal";
import { SECTION_LABELS } from "@starboard/domain/section";
import type { Analysis } from "./analysis.ts";
import { sortFindings } from "./placed-findings.ts";
import { placeOf } from "./sentence-mark.ts";
import type { Seen } from "./share-look.ts";

/**
 * An analysis without the findings that the author has dismissed, and how many those are. The evaluation stays whole:
 * its score counts them all the same.
 */
export function setAside(analysis: Analysis, dismissals: readonly Dismissal[] = []): Seen {
  if (dismissals.length === 0) return { seen: analysis, hidden: 0 };
  const { sections } = analysis.text;
  const placed = analysis.placed.filter(
    (each) => each.finding.polarity === "strength" || !findDismissal(dismissals, placeOf(each, sections)),
  );
  const left = new Set(placed.map(({ finding }) => finding.ruleId));
  const edits = analysis.edits.filter(({ ruleId }) => left.has(ruleId));
  const seen = { ...analysis, placed, edits, findings: sortFindings(placed, SECTION_LABELS) };
  return { seen, hidden: analysis.placed.length - placed.length };
}
