import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const goalStatedDocs: RuleDocs = {
  why: "A goal with a number and a limit lets the listener see for himself whether it was reached.",
  bad: ["Task: I had to improve the queue."],
  good: [
    "Task: I had to bring the queue under 15 minutes by Easter, with the same staff.",
    "Situation: The goal was to reach 99.9% success within one quarter.",
  ],
};

export const goalStated = defineRule({
  id: "structure/goal-stated",
  claim: "The goal is stated with its limit and its measure.",
  revision: 1,
  dimension: "structure",
  pitfall: null,
  severity: "hint",
  messages: { found: "The goal is stated with its limit and its measure." },
  check: ({ evidence, report }) => {
    const { counts } = evidence.facts;
    const goals = sentencesWith(evidence, "goalCue", IN.situation | IN.task).filter(
      (sentence) => doesHold(evidence, sentence, HOLDS.metric) && counts.of("limitCue", sentence) > 0,
    );
    reportSentences({ evidence, report }, "found", goals);
  },
});
