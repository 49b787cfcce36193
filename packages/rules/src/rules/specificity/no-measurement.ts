import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";
import { isGiven, placeOf } from "../places.ts";

export const noMeasurementDocs: RuleDocs = {
  why: "“How did you measure that?” is the usual next question.",
  bad: ["Action: I moved the trolley to the till.\n\nResult: Waste fell from £700 to £260."],
  good: [
    "Action: I moved the trolley to the till.\n\nResult: Waste fell from £700 to £260, counted every Friday for three months.",
  ],
};

export const noMeasurement = defineRule({
  id: "specificity/no-measurement",
  claim: "The story says how the result is known.",
  revision: 4,
  dimension: "specificity",
  pitfall: "no_measurement",
  severity: "hint",
  messages: {
    unsaid: "Say how you know: who counted it, over what time, against what.",
    claimed: "How do you know that it worked? Say who looked, over what time, and what they saw.",
  },
  suggestion: "… measured by [how] over [time].",
  lift: (signals) => ({ measured: signals.measured + 1 }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0) return;
    const change = evidence.fullChanges[0] ?? evidence.partChanges[0];
    const isCounted = signals.fullChanges + signals.partChanges + signals.resultMetrics > 0;
    if (isCounted) {
      const number = change ?? evidence.metrics.find(({ sentence }) => evidence.bySection.result.includes(sentence));
      if (signals.measured === 0 && number !== undefined)
        report({ message: "unsaid", at: tokenRange(evidence.facts, number.first, number.end) });
    } else if (signals.measured === 0 || signals.vagueResults > 0 || isGiven(evidence, "result"))
      report({ message: "claimed", at: placeOf(evidence, "result") });
  },
});
