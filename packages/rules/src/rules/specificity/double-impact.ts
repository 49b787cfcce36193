import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { rangeOf } from "../../facts/evidence.ts";

export const doubleImpactDocs: RuleDocs = {
  claim: "The result shows the thing itself and what it meant for people or money.",
  why: "Technical and organisational effects together show that you see past your own desk.",
  bad: ["Result: The bundle went from 4.8 MB to 1.1 MB."],
  good: [
    "Result: The bundle went from 4.8 MB to 1.1 MB. Bookings by phone rose from 310 to 420 a week, and customers stopped calling.",
  ],
};

export const doubleImpact = defineRule({
  id: "specificity/double-impact",
  revision: 1,
  dimension: "specificity",
  pitfall: null,
  severity: "hint",
  messages: { found: "The result shows both the thing itself and what it meant for people or money." },
  check: ({ evidence, report }) => {
    const measured = new Set(evidence.metrics.map((metric) => metric.sentence));
    const told = evidence.bySection.result.filter((sentence) => measured.has(sentence));
    const isHuman = (sentence: number) => (evidence.facts.counts.impact[sentence] as number) > 0;
    const [human] = told.filter(isHuman);
    const [thing] = told.filter((sentence) => !isHuman(sentence));
    if (human === undefined || thing === undefined) return;
    report({ message: "found", at: rangeOf(evidence, thing), evidence: [rangeOf(evidence, human)] });
  },
});
