import { SECTION_LABELS } from "@starboard/domain/section";
import type { Analysis } from "./analysis.ts";
import { sortFindings } from "./placed-findings.ts";
import { shareEqual } from "./share-equal.ts";

/** The newer analysis, in which whatever says the same as before is the very part of the older one; findings by their ids. */
export function shareAnalysis(older: Analysis | null, newer: Analysis): Analysis {
  if (!older) return newer;
  const known = new Map(older.placed.map((each) => [each.id, each]));
  const placed = newer.placed.map((each) => shareEqual(known.get(each.id), each));
  return {
    text: newer.text,
    evaluation: shareEqual(older.evaluation, newer.evaluation),
    placed,
    findings: sortFindings(placed, SECTION_LABELS),
    edits: shareEqual(older.edits, newer.edits),
    acts: shareEqual(older.acts, newer.acts),
    words: shareEqual(older.words, newer.words),
    spoken: shareEqual(older.spoken, newer.spoken),
  };
}
