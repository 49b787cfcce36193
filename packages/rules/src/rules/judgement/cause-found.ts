import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const causeFoundDocs: RuleDocs = {
  why: "Looking first is what tells a decision from a guess.",
  bad: ["I bought a faster machine."],
  good: [
    "Action: I timed sixty claims through every step and found that fourteen of the days were waiting for a signature.",
  ],
};

export const causeFound = defineRule({
  id: "judgement/cause-found",
  claim: "The cause or the need was looked for before acting.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "You looked for the cause before you acted." },
  check: ({ evidence, report }) => {
    reportSentences({ evidence, report }, "found", sentencesWith(evidence, "diagnosis", IN.task | IN.action));
  },
});
