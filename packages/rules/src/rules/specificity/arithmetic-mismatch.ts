import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { findArithmeticMismatch, isAgainstItself } from "../../facts/consistency.ts";
import { tokenRange } from "../../facts/evidence.ts";
import { saysImproved } from "../improvement-words.ts";

export const arithmeticMismatchDocs: RuleDocs = {
  claim: "The numbers of a claim agree with each other.",
  why: "An interviewer who works it out in their head stops believing the rest.",
  bad: [
    "I rewrote the form. The error rate went from 4% to 1%, a 300% improvement.",
    "I changed the cache. Availability improved from 99.9% to 99.1% over the quarter.",
  ],
  good: [
    "I rewrote the form. The error rate went from 4% to 1%, a 75% reduction.",
    "p99 dropped 38% (1.1 s → 680 ms) after I added jitter.",
  ],
};

export const arithmeticMismatch = defineRule({
  id: "specificity/arithmetic-mismatch",
  revision: 1,
  dimension: "specificity",
  pitfall: "arithmetic_mismatch",
  severity: "must",
  messages: {
    mismatch: "These numbers do not agree: the two sides make {actual}, the text says {claimed}.",
    against: "The text calls this better, but for {metric} the number moves the wrong way.",
  },
  lift: () => ({ mismatches: 0 }),
  check: ({ evidence, report }) => {
    for (const change of evidence.facts.changes) {
      if (!evidence.isLive[change.sentence]) continue;
      const at = tokenRange(evidence.facts, change.first, change.end);
      const mismatch = findArithmeticMismatch(change);
      if (mismatch !== null)
        report({ message: "mismatch", at, values: { actual: mismatch.actual, claimed: mismatch.claimed } });
      else if (isAgainstItself(change, saysImproved(evidence.facts, change))) {
        report({ message: "against", at, values: { metric: change.metric ?? "this measure" } });
      }
    }
  },
});
