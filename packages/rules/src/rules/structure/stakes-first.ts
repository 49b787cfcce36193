import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, rangeOf } from "../../facts/evidence.ts";

export const stakesFirstDocs: RuleDocs = {
  claim: "What was at stake stands in the first sentences.",
  why: "A listener decides in the first seconds how much the story matters; stakes and role belong there.",
  bad: [
    "There are three offices. The software was chosen by the company some time ago. I moved the files to the new system and wrote a guide for the staff over two months.",
  ],
  good: [
    "Our biggest client threatened to leave over late reports. As account manager I moved the report to Tuesday and checked each figure twice.",
  ],
};

export const stakesFirst = defineRule({
  id: "structure/stakes-first",
  revision: 2,
  dimension: "structure",
  pitfall: "no_stakes_lead",
  severity: "should",
  messages: {
    none: "The opening does not say what was at stake: who would have lost what?",
    late: "What was at stake comes late or must be guessed; say it in the first two sentences.",
  },
  suggestion: "[What was going wrong], which would have cost [who] [what].",
  lift: () => ({ hasStakes: 1, stakesLead: 1 }),
  check: ({ evidence, signals, report }) => {
    const first = evidence.isLive.indexOf(true);
    if (first === -1 || signals.stakesLead > 0 || signals.words.situation + signals.words.task < 3) return;
    const isMeasured = evidence.metrics.some(
      (metric) => metric.kind !== "count" && evidence.facts.labels[metric.sentence]?.label === "situation",
    );
    const isTroubled = isMeasured || signals.hasStakes > 0 || tellsTrouble(evidence, first);
    if (isTroubled) report({ message: "late", at: rangeOf(evidence, first), severity: "hint" });
    else report({ message: "none", at: rangeOf(evidence, first) });
  },
});

const TROUBLE = new Set(
  "not no nobody never without only rather stopped still until less fewer nothing none before instead last".split(" "),
);

/** A "not", a "nobody", a "without" in the first sentences: something is amiss, if in other words than ours. */
function tellsTrouble(evidence: Evidence, first: number): boolean {
  const { tokens, sentences } = evidence.facts.document;
  const from = sentences[first]?.firstToken ?? 0;
  const to = sentences[Math.min(first + 2, sentences.length - 1)]?.endToken ?? from;
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] as string;
    if (TROUBLE.has(word) || word.endsWith("n't")) return true;
  }
  return false;
}
