import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";
import { findMixedUnits } from "../../facts/mixed-units.ts";

export const unitMismatchDocs: RuleDocs = {
  why: "“From 40 minutes to 12%” cannot be compared, and sounds like two different measures.",
  bad: [
    "I changed the triage. The wait went from 40 minutes to 12% in two weeks.",
    "I rewrote the letter. Donors went from 1,850 to 14% in a year.",
    "I moved the racks. Loading went from 25 minutes a van to 18 vans a day.",
    "I changed the bait. Trapped rats a night fell from 60 to 4 kilos.",
    "I asked the guests. The mark for breakfast rose from 6.4 to 52 reviews.",
  ],
  good: [
    "I changed the triage. The wait went from 40 minutes to 12 in two weeks.",
    "I read the meters. The bill fell from €1,900 to €1,400 a month.",
    "I checked each seal. Rejected jars went from 9 of 60 to 2% of the batch.",
  ],
};

export const unitMismatch = defineRule({
  id: "specificity/unit-mismatch",
  claim: "Baseline and result are told in the same unit.",
  revision: 2,
  dimension: "specificity",
  pitfall: "unit_mismatch",
  severity: "should",
  messages: { mixed: "The two sides are in different units ({from} and {to}): tell both in the same one." },
  lift: () => ({ mixedUnits: 0 }),
  check: ({ evidence, report }) => {
    for (const { first, end, from, to } of findMixedUnits(evidence))
      report({ message: "mixed", at: tokenRange(evidence.facts, first, end), values: { from, to } });
  },
});
