import type { Dimension, Severity } from "@starboard/domain/evaluation";
import type { Seniority } from "@starboard/domain/evaluation-profile";

/** What a seniority changes; a profile's own weights and severities go before it. */
export interface SeniorityEffect {
  /** In place of the ruleset's weights. */
  weights: Readonly<Partial<Record<Dimension, number>>>;
  severities: Readonly<Record<string, Severity>>;
}

/** Set by hand, not fitted: what interviewers ask of a level, not what was measured. */
export const SENIORITY_EFFECTS: Readonly<Record<Seniority, SeniorityEffect>> = {
  entry: {
    weights: { structure: 18, ownership: 22, specificity: 22, judgement: 14, learning: 18, concision: 6 },
    severities: {
      "judgement/no-tradeoffs": "hint",
      "judgement/no-guardrails": "hint",
      "judgement/no-prevention": "hint",
    },
  },
  experienced: { weights: {}, severities: {} },
  senior: {
    weights: { structure: 13, ownership: 20, specificity: 25, judgement: 28, learning: 9, concision: 5 },
    severities: { "judgement/no-tradeoffs": "must", "judgement/no-guardrails": "should" },
  },
  lead: {
    weights: { structure: 12, ownership: 22, specificity: 22, judgement: 28, learning: 11, concision: 5 },
    severities: {
      "judgement/no-tradeoffs": "must",
      "judgement/no-guardrails": "should",
      "judgement/no-prevention": "must",
    },
  },
};
