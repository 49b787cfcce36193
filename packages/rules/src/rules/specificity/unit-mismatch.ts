import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { linkOf } from "../../facts/change-links.ts";
import { tokenRange } from "../../facts/evidence.ts";
import type { QuantityFact } from "../../facts/fact-model.ts";
import { inBase, measureOf } from "../../facts/measure.ts";

const isCounted = (quantity: QuantityFact) =>
  quantity.kind === "count" || quantity.kind === "rate" || quantity.kind === "ratio";

/** Different kinds of thing, both with a unit: minutes and percent, euros and people. */
function isMixed(a: QuantityFact, b: QuantityFact): boolean {
  const left = measureOf(a);
  const right = measureOf(b);
  if (left?.unit == null || right?.unit == null || a.unit === "x" || b.unit === "x") return false;
  if (a.kind === b.kind && (a.kind === "rate" || a.kind === "money" || a.kind === "count"))
    return a.kind === "money" && a.unit !== b.unit;
  if (isCounted(a) && isCounted(b)) return false;
  if (a.kind === "percent" && b.kind === "percent") return false;
  return a.kind !== b.kind
    ? !(isCounted(a) && b.kind === "percent") && !(isCounted(b) && a.kind === "percent")
    : inBase(left).base !== inBase(right).base;
}

export const unitMismatchDocs: RuleDocs = {
  claim: "Baseline and result are told in the same unit.",
  why: "“From 40 minutes to 12%” cannot be compared, and sounds like two different measures.",
  bad: ["I changed the triage. The wait went from 40 minutes to 12% in two weeks."],
  good: ["I changed the triage. The wait went from 40 minutes to 12 in two weeks."],
};

export const unitMismatch = defineRule({
  id: "specificity/unit-mismatch",
  revision: 1,
  dimension: "specificity",
  pitfall: "unit_mismatch",
  severity: "should",
  messages: { mixed: "The two sides are in different units ({from} and {to}): tell both in the same one." },
  check: ({ evidence, report }) => {
    const { facts } = evidence;
    for (let index = 0; index + 1 < evidence.metrics.length; index++) {
      const a = evidence.metrics[index] as QuantityFact;
      const b = evidence.metrics[index + 1] as QuantityFact;
      if (a.sentence !== b.sentence || !isMixed(a, b)) continue;
      const sentence = facts.document.sentences[a.sentence];
      if (
        sentence === undefined ||
        linkOf(facts.document.tokens, facts.bits, a, b, sentence.firstToken, sentence.endToken, true) !== "forward"
      )
        continue;
      report({
        message: "mixed",
        at: tokenRange(facts, a.first, b.end),
        values: { from: a.unit ?? "", to: b.unit ?? "" },
      });
    }
  },
});
