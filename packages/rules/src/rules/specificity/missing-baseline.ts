import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { hasSign, tokenRange } from "../../facts/evidence.ts";
import { isRunOn } from "../../facts/no-story.ts";
import { IN } from "../../facts/sections/sections.ts";
import { isStuffed } from "../../score/stuffing.ts";
import { outcomeChanges, placeOf } from "../places.ts";

export const missingBaselineDocs: RuleDocs = {
  why: "“Down 30%” may be a rescue or a rounding error; the baseline tells which.",
  bad: ["Action: I segmented the list and rewrote the subject lines.\n\nResult: The open rate increased by 12%."],
  good: ["Action: I segmented the list and rewrote the subject lines.\n\nResult: The open rate went from 14% to 27%."],
};

export const missingBaseline = defineRule({
  id: "specificity/missing-baseline",
  claim: "A result shows where it started.",
  revision: 5,
  dimension: "specificity",
  pitfall: "no_baseline",
  severity: "should",
  messages: {
    relative: "Only one side is told of {metric}: give its figure before and after.",
    none: "No figure shows what changed: give one measure before and after.",
  },
  suggestion: "[Measure] went from [before] to [after].",
  lift: (signals) => ({
    fullChanges: signals.fullChanges + 1,
    resultMetrics: signals.resultMetrics + 1,
    partChanges: Math.max(0, signals.partChanges - 1),
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.bySection.result.length === 0) return;
    const shown = signals.vagueResults > 0 ? outcomeChanges(evidence) : signals.fullChanges;
    const isShown = shown > 0 || signals.echoed > 0;
    if (shown > 1 && !isStuffed(signals)) return;
    const part = evidence.partChanges.find(
      ({ direction, sentence }) => direction !== "none" && evidence.facts.labels[sentence]?.label === "result",
    );
    if (part !== undefined) {
      const metric = part.metric ?? "this";
      report({
        message: "relative",
        at: tokenRange(evidence.facts, part.first, part.end),
        values: { metric },
        ...(isShown ? { severity: "hint" as const } : {}),
      });
      return;
    }
    if (isShown && !isStuffed(signals)) return;
    const tellsOutcome = hasSign(evidence, "outcomeCue", IN.result);
    const isPlain =
      isShown ||
      isRunOn(evidence) ||
      signals.resultMetrics > 0 ||
      ((signals.plainOutcomes > 0 || tellsOutcome) && signals.vagueResults === 0);
    report({ message: "none", at: placeOf(evidence, "result"), ...(isPlain ? { severity: "hint" as const } : {}) });
  },
});
