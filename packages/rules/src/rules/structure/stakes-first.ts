import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, rangeOf } from "../../facts/evidence.ts";
import { endingOf, isIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { isWeighty } from "../places.ts";

export const stakesFirstDocs: RuleDocs = {
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
  claim: "What was at stake stands in the first sentences.",
  revision: 3,
  dimension: "structure",
  pitfall: "no_stakes_lead",
  severity: "should",
  messages: {
    none: "The opening does not say what was at stake: who would have lost what?",
    late: "What was at stake comes late or must be guessed; open with it.",
  },
  suggestion: "[What was going wrong], which would have cost [who] [what].",
  lift: () => ({ stakes: 1, stakesLead: 1 }),
  check: ({ evidence, signals, report }) => {
    const first = evidence.isLive.indexOf(true);
    if (first === -1 || signals.words.situation + signals.words.task < 3) return;
    if (signals.stakesLead > 0) {
      if (isDull(evidence, first)) report({ message: "late", at: rangeOf(evidence, first), severity: "hint" });
      return;
    }
    const isMeasured = evidence.metrics.some(
      (metric) => isWeighty(metric) && evidence.facts.labels[metric.sentence]?.label === "situation",
    );
    const isTroubled = isMeasured || signals.stakes > 0 || tellsTrouble(evidence, first);
    if (isTroubled) report({ message: "late", at: rangeOf(evidence, first), severity: "hint" });
    else report({ message: "none", at: rangeOf(evidence, first) });
  },
});

const TROUBLE = wordSet(
  "not no nobody never without only rather stopped still until less fewer nothing none before instead last",
);

/** "hadn't", "wouldn't". */
const NOT = endingOf("n't");

const LONG_OPENING = 12;
const WEIGHTY = ["stakes", "role", "why"] as const;
/** A sentence of so many words without trouble is not mended by the next. */
const VERY_LONG_OPENING = 24;

/** A long first sentence without trouble, a role or a number that measures something. */
function isDull(evidence: Evidence, first: number): boolean {
  const { counts, acts } = evidence.facts;
  if ((evidence.spokenBySentence[first] as number) < LONG_OPENING) return false;
  if (WEIGHTY.some((sign) => counts.of(sign, first) > 0)) return false;
  if (acts.some((act) => act.sentence === first && act.agent !== "nobody")) return false;
  if (evidence.metrics.some(({ kind, sentence }) => sentence === first && kind !== "count")) return false;
  const next = first + 1;
  const isMendedByNext =
    counts.of("stakes", next) > 0 ||
    evidence.metrics.some(({ kind, sentence }) => sentence === next && kind !== "count");
  const isLong = (evidence.spokenBySentence[first] as number) >= VERY_LONG_OPENING;
  return (isLong || !isMendedByNext) && !tellsTrouble(evidence, first, 1);
}

/** A "not", a "nobody", a "without" in the first sentences: something is amiss, if in other words than ours. */
function tellsTrouble(evidence: Evidence, first: number, sentencesRead = 3): boolean {
  const { tokens, sentences } = evidence.facts.document;
  const from = sentences[first]?.firstToken ?? 0;
  const to = sentences[Math.min(first + sentencesRead - 1, sentences.length - 1)]?.endToken ?? from;
  for (let at = from; at < to; at++) if (isIn(TROUBLE, tokens, at) || tokens.ending[at] === NOT) return true;
  return false;
}
