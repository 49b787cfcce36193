import { defineRule, type RuleDocs } from "../../define-rule.ts";

export const placeholderDocs: RuleDocs = {
  why: "A left-over “[X metric]” tells that the story is not yours yet.",
  bad: ["As a [role] on [team] I improved [X metric] by 20% and wrote a runbook."],
  good: ["As a nurse on Ward 7 I cut the handover from 52 minutes to 20 and wrote a checklist."],
};

export const placeholder = defineRule({
  id: "specificity/placeholder",
  claim: "No blank of a template is left.",
  revision: 1,
  dimension: "specificity",
  pitfall: "placeholder",
  severity: "must",
  messages: { left: "A blank of the template is still here: put your own fact in." },
  lift: () => ({ placeholders: 0 }),
  check: ({ evidence, report }) => {
    const [at, ...rest] = evidence.junk.placeholders;
    if (at !== undefined) report({ message: "left", at, evidence: rest });
  },
});
