import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { insertionPoint } from "../places.ts";

export const missingResultDocs: RuleDocs = {
  claim: "The story says how it ended.",
  why: "Without an outcome nobody can tell whether what you did was right.",
  bad: [
    "Situation: Parents complained about noise in the lower school.\n\nAction: I held four meetings, wrote a policy and put up posters.",
  ],
  good: [
    "Situation: Parents complained about noise.\n\nAction: I moved the break by ten minutes.\n\nResult: Complaints fell from 9 a week to 2.",
  ],
};

export const missingResult = defineRule({
  id: "structure/missing-result",
  revision: 1,
  dimension: "structure",
  pitfall: "missing_result",
  severity: "must",
  messages: { missing: "There is no result yet: say what changed, from what to what, and how you know." },
  suggestion: "[Measure] went from [before] to [after] within [time].",
  lift: (signals) => ({
    words: { ...signals.words, result: 25 },
    fullChanges: Math.max(1, signals.fullChanges),
    resultMetrics: Math.max(2, signals.resultMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    const { words } = signals;
    if (evidence.spokenWords === 0 || words.result >= 3 || signals.fullChanges > 0) return;
    report({ message: "missing", at: insertionPoint(evidence, "result") });
  },
});
