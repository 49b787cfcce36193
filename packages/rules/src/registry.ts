import type { Dimension, Pitfall, Severity } from "@starboard/domain/evaluation";
import type { RuleDocs, RuleExample, RuleThreshold } from "./define-rule.ts";
import { ALL_DOCS } from "./rules/all-docs.ts";
import { ALL_RULES } from "./rules/all-rules.ts";

/** What is published about a rule: enough for its page and for the screen that explains a finding. */
export interface RuleInfo {
  /** `dimension/short-claim`. */
  id: string;
  revision: number;
  dimension: Dimension;
  /** Null on a strength. */
  pitfall: Pitfall | null;
  polarity: "problem" | "strength";
  severity: Severity;
  /** A number that a profile may move; null where the rule has none. */
  threshold: RuleThreshold | null;
  docs: { claim: string; why: string; bad: readonly string[]; good: readonly string[] };
  messages: Readonly<Record<string, string>>;
}

const exampleText = (example: RuleExample): string => (typeof example === "string" ? example : example.text);

function docsOf(id: string): RuleInfo["docs"] {
  const { claim, why, bad, good } = ALL_DOCS[id] as RuleDocs;
  return { claim, why, bad: bad.map(exampleText), good: good.map(exampleText) };
}

/** Every rule of the ruleset, by dimension and id. */
export const RULES: readonly RuleInfo[] = ALL_RULES.map((rule) => ({
  id: rule.id,
  revision: rule.revision,
  dimension: rule.dimension,
  pitfall: rule.pitfall,
  polarity: rule.pitfall === null ? "strength" : "problem",
  severity: rule.severity,
  threshold: rule.threshold ?? null,
  docs: docsOf(rule.id),
  messages: rule.messages,
}));

/** The rule with this id, or null. */
export const findRule = (id: string): RuleInfo | null => RULES.find((rule) => rule.id === id) ?? null;
