import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { rangeOf } from "../../facts/evidence.ts";

export const stakesAndRoleLeadDocs: RuleDocs = {
  why: "The listener knows at once why it mattered and whose story it is.",
  bad: ["There are three offices. The software is from 2015. I moved the files to the new system."],
  good: [
    "Two patients got the wrong dose in one month. I was the senior nurse and had to find out why. I read forty charts.",
  ],
};

export const stakesAndRoleLead = defineRule({
  id: "structure/stakes-and-role-lead",
  claim: "Stakes and role both stand in the first sentences.",
  revision: 1,
  dimension: "structure",
  pitfall: null,
  severity: "hint",
  messages: { found: "Stakes and role both stand in the first sentences." },
  check: ({ evidence, signals, report }) => {
    const first = evidence.isLive.indexOf(true);
    if (first !== -1 && signals.stakesLead > 0 && signals.roleLead > 0)
      report({ message: "found", at: rangeOf(evidence, first) });
  },
});
