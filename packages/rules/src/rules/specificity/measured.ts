import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const measuredDocs: RuleDocs = {
  why: "Saying who counted, and against what, answers the next question before it is asked.",
  bad: ["Result: Sales went up."],
  good: [
    "Action: I moved the stand to the door for a month.\n\nResult: Sales rose from 40 to 55 a day, compared with the shop that had not moved its stand.",
  ],
};

export const measured = defineRule({
  id: "specificity/measured",
  claim: "The story says how the result is known.",
  revision: 1,
  dimension: "specificity",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say how you know." },
  check: ({ evidence, signals, report }) => {
    if (signals.resultMetrics + signals.fullChanges === 0) return;
    reportSentences({ evidence, report }, "found", sentencesWith(evidence, "measured", IN.result));
  },
});
