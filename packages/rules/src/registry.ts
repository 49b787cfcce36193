import type { Dimension, Pitfall, Severity } from "@starboard/domain/evaluation";
import type { RuleThreshold } from "./define-rule.ts";
import { ALL_RULES } from "./rules/all-rules.ts";

/** A rule for people: its name, where it stands and what it says; `rule-docs` has its reason and its examples. */
export interface RuleInfo {
  /** `dimension/short-claim`. */
  id: string;
  /** What holds of a good story, in one sentence. */
  claim: string;
  revision: number;
  dimension: Dimension;
  /** Null on a strength. */
  pitfall: Pitfall | null;
  polarity: "problem" | "strength";
  severity: Severity;
  /** A number that a profile may move; null where the rule has none. */
  threshold: RuleThreshold | null;
  messages: Readonly<Record<string, string>>;
}

/** Every rule of the ruleset, by dimension and id. */
export const RULES: readonly RuleInfo[] = ALL_RULES.map((rule) => ({
  id: rule.id,
  claim: rule.claim,
  revision: rule.revision,
  dimension: rule.dimension,
  pitfall: rule.pitfall,
  polarity: rule.pitfall === null ? "strength" : "problem",
  severity: rule.severity,
  threshold: rule.threshold ?? null,
  messages: rule.messages,
}));

/** The rule with this id, or null. */
export const findRule = (id: string): RuleInfo | null => RULES.find((rule) => rule.id === id) ?? null;
