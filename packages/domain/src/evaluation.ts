import type { SectionLabel } from "./section.ts";

/** The six dimensions a story is scored and rated on, in the order shown. */
export const DIMENSIONS = ["structure", "ownership", "specificity", "judgement", "learning", "concision"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  structure: "Structure",
  ownership: "Ownership",
  specificity: "Specificity",
  judgement: "Judgement",
  learning: "Learning",
  concision: "Concision",
};

/** From least to most; `insufficient` means there was too little evidence to judge. */
export const BANDS = ["insufficient", "weak", "developing", "solid", "strong"] as const;
export type Band = (typeof BANDS)[number];

export const SEVERITIES = ["must", "should", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The closed list of pitfalls. Every problem rule names exactly one. */
export const PITFALLS = [
  "vague_claims",
  "no_baseline",
  "we_only",
  "tech_only",
  "no_tradeoffs",
  "no_prevention",
  "missing_situation",
  "missing_task",
  "missing_action",
  "missing_result",
  "missing_lessons",
  "no_why",
  "no_measurement",
  "no_lessons_close",
  "too_long",
  "too_short",
  "no_stakes_lead",
  "passive_voice",
  "no_guardrails",
  "generic_lesson",
  "arithmetic_mismatch",
  "unit_mismatch",
  "implausible_claim",
  "filler",
  "junk",
  "copied_sample",
  "placeholder",
] as const;
export type Pitfall = (typeof PITFALLS)[number];

export const STORY_KINDS = ["challenge", "accomplishment"] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** UTF-16 offsets into the evaluated text, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

export interface Finding extends TextRange {
  /** `dimension/short-claim`. */
  ruleId: string;
  /** Counts up when the rule's check or message changes. */
  revision: number;
  /** Null on a strength. */
  pitfall: Pitfall | null;
  polarity: "problem" | "strength";
  severity: Severity;
  dimension: Dimension;
  message: string;
  /** Other places in the text that the finding rests on. */
  evidence: TextRange[];
  /** A template with blanks; never an invented number. */
  suggestion?: string;
}

export const QUANTITY_KINDS = [
  "percent",
  "duration",
  "money",
  "count",
  "ratio",
  "rate",
  "size",
  "not_a_metric",
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

export interface Quantity extends TextRange {
  text: string;
  /** A plain number ("$340k" is 340000), or `[low, high]` for a range; null where a name is not a number. */
  value: number | [number, number] | null;
  /** Canonical unit: `%`, `ms`, `week`, an ISO 4217 code, `x`, `a/b`, or the counted noun in the plural. */
  unit: string | null;
  kind: QuantityKind;
}

export interface Measure {
  value: number | [number, number];
  unit: string | null;
}

export interface Change extends TextRange {
  /** Both null for a relative change without a baseline ("doubled"). */
  from: Measure | null;
  to: Measure | null;
  /** The movement of the number, not whether it is good. */
  direction: "increase" | "decrease" | "none";
  metric: string | null;
}

export interface LabelledRange extends TextRange {
  label: SectionLabel;
  /** 0–1; 1 where the writer gave the section. */
  confidence: number;
}

/** How long the text takes to say, at 160 (min) and 130 (max) spoken words a minute. */
export interface Speech {
  /** Words as spoken: "99.95%" is six of them. */
  words: number;
  minSeconds: number;
  maxSeconds: number;
}

/** Spoken words a minute: slow and quick. */
export const SLOW_WORDS_PER_MINUTE = 130;
export const FAST_WORDS_PER_MINUTE = 160;

/** How long so many spoken words take, in whole seconds; `pace` in words a minute, the slow one first. */
export function speechOf(
  words: number,
  [slow, fast]: readonly [number, number] = [SLOW_WORDS_PER_MINUTE, FAST_WORDS_PER_MINUTE],
): Speech {
  return { words, minSeconds: Math.round((words * 60) / fast), maxSeconds: Math.round((words * 60) / slow) };
}

export interface RulesetRef {
  /** `starboard@x.y.z`. */
  version: string;
  /** Content hash of rules, weights, lexicons and models. */
  hash: string;
}

/** Which profile of an organisation an evaluation was made with. */
export interface ProfileRef {
  version: number;
  /** Hash of the profile's content without name and version: the same content gives the same hash in any order of fields. */
  hash: string;
}

/** Everything the rules say about one text. Scores are integers 0–100. */
export interface Evaluation {
  ruleset: RulesetRef;
  /** Absent where the ruleset was used as it stands. */
  profile?: ProfileRef;
  score: number;
  band: Band;
  /** Null means "could not tell", which is not zero. */
  dimensions: Record<Dimension, number | null>;
  sections: LabelledRange[];
  quantities: Quantity[];
  changes: Change[];
  findings: Finding[];
  speech: Speech;
  followUps: string[];
}

/** What the engine reads: sections as written, or free text that it sorts itself. */
export interface EvaluationInput {
  kind?: StoryKind;
  title?: string;
  question?: string;
  sections?: Partial<Record<SectionLabel, string>>;
  text?: string;
}
