import { SECTION_LABELS } from "@starboard/domain/section";
import type { Analysis, Judged } from "./analysis.ts";
import { sortFindings } from "./placed-findings.ts";
import type { StoryText } from "./story-text.ts";

/** All that is known of a text, from what the rules say about it. */
export const completeAnalysis = (judged: Judged, text: StoryText): Analysis => ({
  ...judged,
  text,
  findings: sortFindings(judged.placed, SECTION_LABELS),
});
