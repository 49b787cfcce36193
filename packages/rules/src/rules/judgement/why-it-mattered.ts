import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const whyItMatteredDocs: RuleDocs = {
  why: "An accomplishment without a reason is a list of steps; the reason makes the listener care.",
  bad: ["Result: The archive has 40 boxes now, sorted by year."],
  good: [
    "Result: The wait fell from 42 minutes to 15, which meant that parents with small children could stay.",
    "Situation: Each wrong label cost us a customer, and it mattered because we had six weeks of money left.",
  ],
};

export const whyItMattered = defineRule({
  id: "judgement/why-it-mattered",
  claim: "The story says for whom it mattered, and how.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say why it mattered." },
  check: ({ evidence, report }) => {
    reportSentences({ evidence, report }, "found", sentencesWith(evidence, "why", IN.situation | IN.task | IN.result));
  },
});
