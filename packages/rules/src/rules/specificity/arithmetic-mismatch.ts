import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { findArithmeticMismatch, isAgainstItself } from "../../facts/claimed-arithmetic.ts";
import { tokenRange } from "../../facts/evidence.ts";

export const arithmeticMismatchDocs: RuleDocs = {
  why: "An interviewer who works it out in their head stops believing the rest.",
  bad: [
    "I rewrote the form. The error rate went from 4% to 1%, a 300% improvement.",
    "I rang all of them myself. 18 of 24 suppliers answered, that is 90%.",
    "I sorted the post. There were 620 letters and 380 were answered, so 340 were left.",
    "I hired 4 cooks, 3 waiters and 2 runners, 11 in all.",
    "I moved the order. Water fell from 900 litres to 600 litres a day. That is a 60% reduction.",
    "I changed the cache. Availability improved from 99.9% to 99.1% over the quarter.",
  ],
  good: [
    "I rewrote the form. The error rate went from 4% to 1%, a 75% reduction.",
    "I rang all of them myself. 18 of 24 suppliers answered, that is 75%.",
    "I sorted the post. There were 620 letters and 380 were answered, so 240 were left.",
    "I hired 4 cooks, 3 waiters and 2 runners, 9 in all.",
    "p99 dropped 38% (1.1 s → 680 ms) after I added jitter.",
  ],
};

export const arithmeticMismatch = defineRule({
  id: "specificity/arithmetic-mismatch",
  claim: "The numbers of a claim agree with each other.",
  revision: 2,
  dimension: "specificity",
  pitfall: "arithmetic_mismatch",
  severity: "must",
  messages: {
    mismatch: "These numbers do not agree: the two sides make {actual}, the text says {claimed}.",
    sum: "These numbers do not add up: by the others told here it is {actual}, the text says {claimed}.",
    against: "The text calls this better, but for {metric} the number moves the wrong way.",
  },
  lift: () => ({ mismatches: 0 }),
  check: ({ evidence, report }) => {
    for (const { first, end, actual, claimed } of evidence.wrongSums)
      report({ message: "sum", at: tokenRange(evidence.facts, first, end), values: { actual, claimed } });
    for (const change of evidence.facts.changes) {
      if (!evidence.isLive[change.sentence]) continue;
      const at = tokenRange(evidence.facts, change.first, change.end);
      const mismatch = findArithmeticMismatch(change);
      if (mismatch !== null)
        report({ message: "mismatch", at, values: { actual: mismatch.actual, claimed: mismatch.claimed } });
      else if (isAgainstItself(evidence.facts, change)) {
        report({ message: "against", at, values: { metric: change.metric ?? "this measure" } });
      }
    }
  },
});
