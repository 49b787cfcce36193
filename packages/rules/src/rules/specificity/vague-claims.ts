import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { rangesOf } from "../places.ts";

export const vagueClaimsDocs: RuleDocs = {
  claim: "A claimed effect comes with a figure or a fact.",
  why: "“It improved a lot” can be said of anything; a number, or one thing anybody could check, cannot.",
  bad: [
    "Action: I rewrote the guide and trained the team.\n\nResult: Performance improved significantly and everyone was happy.",
  ],
  good: [
    "Action: I rewrote the guide and trained the team.\n\nResult: Calls about the guide fell from 40 a week to 11.",
  ],
};

export const vagueClaims = defineRule({
  id: "specificity/vague-claims",
  revision: 1,
  dimension: "specificity",
  pitfall: "vague_claims",
  severity: "should",
  messages: { vague: "This claims an effect without showing it: give a number, or one fact that could be checked." },
  suggestion: "[Measure] went from [before] to [after].",
  lift: (signals) => ({
    vagueResults: 0,
    fullChanges: Math.max(1, signals.fullChanges),
    resultMetrics: Math.max(2, signals.resultMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    if (signals.fullChanges > 0 || signals.echoed > 0) return;
    const numbers = new Set(evidence.metrics.map((metric) => metric.sentence));
    const changed = new Set(evidence.partChanges.map((change) => change.sentence));
    const vague = sentencesWith(evidence, "vague", ["result", "lessons"]).filter((sentence) => {
      const isLesson = evidence.facts.labels[sentence]?.label === "lessons";
      return !isLesson && !changed.has(sentence) && (!numbers.has(sentence) || signals.partChanges === 0);
    });
    const [at, ...rest] = rangesOf(evidence, vague);
    if (at !== undefined) report({ message: "vague", at, evidence: rest });
  },
});
