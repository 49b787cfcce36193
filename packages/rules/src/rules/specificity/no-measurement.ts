import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";

export const noMeasurementDocs: RuleDocs = {
  claim: "The story says how the result is known.",
  why: "“How did you measure that?” is the usual next question.",
  bad: ["Action: I moved the trolley to the till.\n\nResult: Waste fell from £700 to £260."],
  good: [
    "Action: I moved the trolley to the till.\n\nResult: Waste fell from £700 to £260, counted every Friday for three months.",
  ],
};

export const noMeasurement = defineRule({
  id: "specificity/no-measurement",
  revision: 1,
  dimension: "specificity",
  pitfall: "no_measurement",
  severity: "hint",
  messages: { unsaid: "Say how you know: who counted it, over what time, against what." },
  suggestion: "… measured by [how] over [time].",
  lift: (signals) => ({ measured: signals.measured + 1 }),
  check: ({ evidence, signals, report }) => {
    const change = evidence.fullChanges[0] ?? evidence.partChanges[0];
    if (change === undefined || signals.measured > 0) return;
    report({ message: "unsaid", at: tokenRange(evidence.facts, change.first, change.end) });
  },
});
