import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const hedgedResultDocs: RuleDocs = {
  why: "“It probably helped somewhat” tells the listener that you did not look.",
  bad: ["Action: I moved the stand to the door.\n\nResult: It probably helped somewhat, I think."],
  good: [
    "Action: I moved the stand to the door.\n\nResult: Sales rose from 40 to 55 a day, maybe a third of it from the weather.",
  ],
};

export const hedgedResult = defineRule({
  id: "specificity/hedged-result",
  claim: "The result is told without doubt, or the doubt is measured.",
  revision: 1,
  dimension: "specificity",
  pitfall: "vague_claims",
  severity: "hint",
  messages: { hedged: "This doubts its own result: say what you saw, or how you would find out." },
  suggestion: "[Measure] went from [before] to [after].",
  check: ({ evidence, report }) => {
    const doubts = sentencesWith(evidence, "hedge", IN.result).filter(
      (sentence) => !doesHold(evidence, sentence, HOLDS.metric | HOLDS.fullChange),
    );
    reportSentences({ evidence, report }, "hedged", doubts);
  },
});
