import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { findCosts } from "../../facts/costs.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN, IN_DOING } from "../../facts/sections/sections.ts";
import { axisOf } from "../../facts/tradeoff-axis.ts";
import { rangesOf } from "../places.ts";
import { reportSentences } from "../report-sentences.ts";

const DOING = IN_DOING | IN.result;

export const fullTradeoffDocs: RuleDocs = {
  why: "This is what interviewers mean by judgement.",
  bad: ["Action: I carefully weighed quality against speed."],
  good: [
    "Action: I moved eight doors from the ground floor rather than wait five weeks.\n\nTrade-offs: I chose that over asking the inspector to look away, and accepted that the ground floor opened nine days later.",
  ],
};

export const fullTradeoff = defineRule({
  id: "judgement/full-tradeoff",
  claim: "A choice, the rejected option and the accepted cost are all told.",
  revision: 3,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: {
    full: "Choice, rejected option and accepted cost are all told.",
    axis: "Choice, rejected option and accepted cost are all told, between {axis}.",
    cost: "The price of the choice is told.",
  },
  check: ({ evidence, signals, report }) => {
    if (signals.cost === 0) return;
    const costs = findCosts(evidence);
    if (signals.choice === 0 || signals.rejected === 0) {
      reportSentences({ evidence, report }, "cost", costs);
      return;
    }
    const [at] = rangesOf(evidence, costs);
    if (at === undefined) return;
    const choices = rangesOf(
      evidence,
      sentencesWith(evidence, "choice", DOING).concat(sentencesWith(evidence, "rejected", DOING)),
    );
    const axis = axisOf(evidence.facts.counts, costs.concat(evidence.bySection.tradeoffs));
    if (axis === "other") report({ message: "full", at, evidence: choices });
    else report({ message: "axis", at, evidence: choices, values: { axis: axis.replace("-", " and ") } });
  },
});
