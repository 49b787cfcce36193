import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const changedPracticeDocs: RuleDocs = {
  why: "A changed habit is the only proof of a lesson.",
  bad: ["Lessons: Planning is important."],
  good: [
    "Action: I moved the check to the morning.\n\nLessons: I now ring five leavers every quarter, and two other sites have copied it.",
  ],
};

export const changedPractice = defineRule({
  id: "learning/changed-practice",
  claim: "Something is done differently since then.",
  revision: 1,
  dimension: "learning",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say what is done differently since then." },
  check: ({ evidence, report }) => {
    reportSentences({ evidence, report }, "found", sentencesWith(evidence, "practice", IN.lessons));
  },
});
