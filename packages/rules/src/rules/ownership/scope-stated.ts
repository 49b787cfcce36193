import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const scopeStatedDocs: RuleDocs = {
  why: "The same role can cover two people or two hundred; the scope tells how heavy the task was.",
  bad: ["Task: I was the shift lead and had to find the cause."],
  good: [
    "Task: I was responsible for 28 beds and four nurses every night.",
    "Task: As project lead I ran a team of six for nine months.",
  ],
};

export const scopeStated = defineRule({
  id: "ownership/scope-stated",
  claim: "How much was owned is stated: people, places, money or months.",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say how much you owned." },
  check: ({ evidence, report }) => {
    reportSentences({ evidence, report }, "found", sentencesWith(evidence, "scope", IN.situation | IN.task));
  },
});
