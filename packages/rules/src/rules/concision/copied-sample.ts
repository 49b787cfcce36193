import { defineRule, type RuleDocs } from "../../define-rule.ts";

export const copiedSampleDocs: RuleDocs = {
  why: "Interviewers know the published sample answers too. A whole sample as it stands is compared only where that is asked for.",
  bad: [],
  good: ["I moved eight doors from the ground floor and wrote down what the inspector would accept."],
};

export const copiedSample = defineRule({
  id: "concision/copied-sample",
  claim: "The story is the candidate's own.",
  revision: 1,
  dimension: "concision",
  pitfall: "copied_sample",
  severity: "must",
  messages: { copied: "Much of this stands word for word in a published sample answer. Tell your own story." },
  check: ({ evidence, isCopied, report }) => {
    if (isCopied) report({ message: "copied", at: { start: 0, end: evidence.facts.document.text.length } });
  },
});
