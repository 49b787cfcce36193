import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { emptyIn, rangesOf } from "../places.ts";

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
  revision: 2,
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
    const { result } = evidence.bySection;
    const numbers = new Set([...evidence.metrics, ...evidence.fullChanges].map(({ sentence }) => sentence));
    const vague = [
      ...sentencesWith(evidence, "vague", ["result"]).filter((sentence) => !numbers.has(sentence)),
      ...emptyIn(evidence, "result"),
    ];
    const [at, ...rest] = rangesOf(evidence, vague);
    if (at === undefined) return;
    const isShown = signals.fullChanges + signals.echoed > 0;
    if (!isShown && signals.resultMetrics === 0) report({ message: "vague", at, evidence: rest });
    else if (vague.length * 3 >= result.length) report({ message: "vague", at, evidence: rest, severity: "hint" });
  },
});
