import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { rangeOf, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";

export const roleStatedDocs: RuleDocs = {
  why: "Scope tells how much of the outcome was yours.",
  bad: ["The queue was long. The desks were moved."],
  good: ["I was the shift lead, so the queue was mine to sort out."],
};

export const roleStated = defineRule({
  id: "ownership/role-stated",
  claim: "The role and what was owned are stated.",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "Your role is stated." },
  check: ({ evidence, report }) => {
    const first = sentencesWith(evidence, "role", IN.situation | IN.task)[0];
    if (first !== undefined) report({ message: "found", at: rangeOf(evidence, first) });
  },
});
