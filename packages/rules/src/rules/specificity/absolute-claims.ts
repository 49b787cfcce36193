import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const absoluteClaimsDocs: RuleDocs = {
  why: "“Everyone”, “never again” and “perfect” invite the question for the exception; one number answers it before it is asked.",
  bad: ["Action: I rewrote the guide.\n\nResult: Everyone loved it and the process is perfect now."],
  good: ["Action: I rewrote the guide.\n\nResult: 38 of 40 users finished without a call."],
};

export const absoluteClaims = defineRule({
  id: "specificity/absolute-claims",
  claim: "A result without exceptions is shown, not claimed.",
  revision: 1,
  dimension: "specificity",
  pitfall: "vague_claims",
  severity: "hint",
  messages: { absolute: "This allows no exception: say how many of how many, or since when." },
  suggestion: "[How many] of [how many] since [when].",
  check: ({ evidence, report }) => {
    const claims = sentencesWith(evidence, "absolute", IN.result).filter(
      (sentence) => !doesHold(evidence, sentence, HOLDS.metric | HOLDS.fullChange),
    );
    reportSentences({ evidence, report }, "absolute", claims);
  },
});
