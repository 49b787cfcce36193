import type { Dimension, Pitfall, Severity } from "@starboard/domain/evaluation";

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
  docs: { claim: string; why: string; bad: readonly string[]; good: readonly string[] };
  messages: Readonly<Record<string, string>>;
}

/** Every rule of the ruleset, in the order of their ids within each dimension. */
export const RULES: readonly RuleInfo[] = [
  {
    id: "structure/missing-section",
    revision: 1,
    dimension: "structure",
    pitfall: "missing_situation",
    polarity: "problem",
    severity: "should",
    docs: {
      claim: "Every part of the story is told.",
      why: "An interviewer who must guess a part asks about it instead of about you.",
      bad: ["Action: I moved the queue."],
      good: ["Situation: The queue was long."],
    },
    messages: { missing: "This part is not written yet." },
  },
];
