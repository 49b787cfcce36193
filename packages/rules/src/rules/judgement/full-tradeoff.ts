import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { findCosts } from "../../score/signals.ts";
import { rangesOf } from "../places.ts";

const DOING = ["task", "action", "tradeoffs", "result"] as const;

export const fullTradeoffDocs: RuleDocs = {
  claim: "A choice, the rejected option and the accepted cost are all told.",
  why: "This is what interviewers mean by judgement.",
  bad: ["Action: I carefully weighed quality against speed."],
  good: [
    "Action: I moved eight doors from the ground floor rather than wait five weeks.\n\nTrade-offs: I chose that over asking the inspector to look away, and accepted that the ground floor opened nine days later.",
  ],
};

export const fullTradeoff = defineRule({
  id: "judgement/full-tradeoff",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: {
    full: "Choice, rejected option and accepted cost are all told.",
    cost: "The price of the choice is told.",
  },
  check: ({ evidence, signals, report }) => {
    if (signals.cost === 0) return;
    const costs = rangesOf(evidence, findCosts(evidence));
    const choices = rangesOf(evidence, [
      ...sentencesWith(evidence, "choice", DOING),
      ...sentencesWith(evidence, "rejected", DOING),
    ]);
    const at = costs[0];
    if (at === undefined) return;
    const isFull = signals.choice > 0 && signals.rejected > 0;
    report({ message: isFull ? "full" : "cost", at, evidence: isFull ? choices : costs.slice(1) });
  },
});
