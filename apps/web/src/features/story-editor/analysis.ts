import type { Evaluation, StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import type { SectionLabel } from "@starboard/domain/section";
import type { CompetencyMatch } from "@starboard/rules/match";
import type { NextEdit } from "@starboard/rules/next-edit";
import type { Movement } from "./movements.ts";
import type { PlacedFinding, SortedFindings } from "./placed-findings.ts";
import type { StoryText } from "./story-text.ts";
import type { TextMarkRange } from "./text-mark-range.ts";

export const ACT_KINDS = ["mine", "implied", "shared", "nobody"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export interface ActMark extends TextMarkRange {
  section: SectionLabel;
  kind: ActKind;
}

/** A blank of a template that is left; its id is its finding's, which tells of all of them. */
export interface BlankMark extends TextMarkRange {
  section: SectionLabel;
}

/** A text and what it is judged by. */
export interface RulesQuestion {
  kind: StoryKind;
  text: StoryText;
  /** The organisation's rules; left out, the ruleset as it stands. */
  profile?: EvaluationProfile | undefined;
}

/** All that the rules say about one state of the text. */
export interface Analysis {
  text: StoryText;
  evaluation: Pick<Evaluation, "ruleset" | "profile" | "score" | "band" | "dimensions" | "speech" | "followUps">;
  placed: readonly PlacedFinding[];
  findings: SortedFindings;
  /** The best first. */
  edits: readonly NextEdit[];
  acts: readonly ActMark[];
  blanks: readonly BlankMark[];
  movements: readonly Movement[];
  /** What the text speaks of, the likeliest first. */
  spoken: readonly CompetencyMatch[];
}

/** What the rules say themselves; the page has the text, and sorts what was found. */
export type Judged = Omit<Analysis, "text" | "findings">;

/** What the worker tells: once the addresses of its own scripts, then what is judged of each question, as JSON. */
export type RulesAnswer = { files: readonly string[] } | { judged: string };
