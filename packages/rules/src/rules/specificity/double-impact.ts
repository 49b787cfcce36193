import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, HOLDS, rangeOf } from "../../facts/evidence.ts";

export const doubleImpactDocs: RuleDocs = {
  why: "Technical and organisational effects together show that you see past your own desk.",
  bad: ["Result: The bundle went from 4.8 MB to 1.1 MB."],
  good: [
    "Result: The bundle went from 4.8 MB to 1.1 MB. Bookings by phone rose from 310 to 420 a week, and customers stopped calling.",
  ],
};

export const doubleImpact = defineRule({
  id: "specificity/double-impact",
  claim: "The result shows the thing itself and what it meant for people or money.",
  revision: 1,
  dimension: "specificity",
  pitfall: null,
  severity: "hint",
  messages: { found: "The result shows both the thing itself and what it meant for people or money." },
  check: ({ evidence, report }) => {
    const told = evidence.bySection.result.filter((sentence) => doesHold(evidence, sentence, HOLDS.metric));
    const isHuman = (sentence: number) => evidence.facts.counts.of("impact", sentence) > 0;
    const human = told.find(isHuman);
    const thing = told.find((sentence) => !isHuman(sentence));
    if (human === undefined || thing === undefined) return;
    report({ message: "found", at: rangeOf(evidence, thing), evidence: [rangeOf(evidence, human)] });
  },
});
