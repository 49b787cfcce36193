import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { findArithmeticMismatch } from "../../facts/claimed-arithmetic.ts";
import { tokenRange } from "../../facts/evidence.ts";

export const baselineToResultDocs: RuleDocs = {
  why: "Before and after together let the listener judge the size of it.",
  bad: ["Complaints fell by 40%."],
  good: ["Complaints fell from 50 a week to 6.", "MTTR improved from 95 min → 35 min."],
};

export const baselineToResult = defineRule({
  id: "specificity/baseline-to-result",
  claim: "A result is told from its baseline.",
  revision: 2,
  dimension: "specificity",
  pitfall: null,
  severity: "hint",
  messages: {
    found: "The result is told from baseline to outcome.",
    checked: "Baseline, outcome and the percentage agree.",
  },
  check: ({ evidence, report }) => {
    for (const change of evidence.fullChanges) {
      const isWrong = evidence.wrongSums.some(({ first, end }) => first < change.end && end > change.first);
      if (isWrong || findArithmeticMismatch(change) !== null) continue;
      const at = tokenRange(evidence.facts, change.first, change.end);
      const from = change.fromQuantity;
      const isElsewhere = change.isJoined && from !== null;
      report({
        message: change.relative === null ? "found" : "checked",
        at,
        ...(isElsewhere ? { evidence: [tokenRange(evidence.facts, from.first, from.end)] } : {}),
      });
    }
  },
});
