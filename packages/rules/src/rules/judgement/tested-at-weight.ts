import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const testedAtWeightDocs: RuleDocs = {
  why: "A trial at the busiest hour, or a look at what fills up first, finds what a quiet test does not.",
  bad: ["Action: I changed the form for everyone on Monday."],
  good: [
    "Action: I ran a load test at twice the traffic and watched queue depth and CPU usage.",
    "Action: We held a full rehearsal on the busiest day before the opening.",
  ],
};

export const testedAtWeight = defineRule({
  id: "judgement/tested-at-weight",
  claim: "It was tried at full weight before it had to hold.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "You tried it at full weight, or watched what fills up first." },
  check: ({ evidence, report }) => {
    reportSentences(
      { evidence, report },
      "found",
      sentencesWith(evidence, "loadCue", IN.action | IN.tradeoffs | IN.result),
    );
  },
});
