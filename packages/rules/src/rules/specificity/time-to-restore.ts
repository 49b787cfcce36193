import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { rangeOf, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";

export const timeToRestoreDocs: RuleDocs = {
  why: "It is the first number anybody asks about an incident.",
  bad: ["I found the leak and the boiler was repaired."],
  good: ["Action: I shut two valves and called the plumber.\n\nResult: Heating was back to normal after 3 hours."],
};

export const timeToRestore = defineRule({
  id: "specificity/time-to-restore",
  claim: "An incident is told with the time until things worked again.",
  revision: 1,
  dimension: "specificity",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say how long it took until things worked again." },
  check: ({ evidence, report }) => {
    const first = sentencesWith(evidence, "restored", IN.action | IN.result).find((restored) =>
      evidence.metrics.some(({ kind, sentence }) => sentence === restored && kind === "duration"),
    );
    if (first !== undefined) report({ message: "found", at: rangeOf(evidence, first) });
  },
});
