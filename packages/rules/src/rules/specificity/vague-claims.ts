import { type CheckContext, defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, type Evidence, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { isStuffed } from "../../score/stuffing.ts";
import { isIn } from "../../text/tokenize.ts";
import { type WordSet, wordSet } from "../../text/vocabulary.ts";
import { emptyIn, outcomeChanges, placeOf } from "../places.ts";
import { reportSentences } from "../report-sentences.ts";

export const vagueClaimsDocs: RuleDocs = {
  why: "“It improved a lot” can be said of anything; a number, or one thing anybody could check, cannot.",
  bad: [
    "Action: I rewrote the guide and trained the team.\n\nResult: Performance improved significantly and everyone was happy.",
    "Action: I ran the rehearsals with a wonderful spirit on stage.\n\nResult: The play was put on in May.",
  ],
  good: [
    "Action: I rewrote the guide and trained the team.\n\nResult: Calls about the guide fell from 40 a week to 11.",
  ],
};

export const vagueClaims = defineRule({
  id: "specificity/vague-claims",
  claim: "A claimed effect comes with a figure or a fact.",
  revision: 5,
  dimension: "specificity",
  pitfall: "vague_claims",
  severity: "should",
  messages: {
    vague: "This claims an effect without showing it: give a number, or one fact that could be checked.",
    mild: "This values the outcome without showing it: one number or one fact would let others see it too.",
    stuff: "Words like “stuff” and “things” stand where the listener wants to see what was done.",
    listed: "So much is listed that nothing is shown: take one number and tell what it was before.",
  },
  suggestion: "[Measure] went from [before] to [after].",
  lift: (signals) => ({
    vagueResults: 0,
    fullChanges: Math.max(1, signals.fullChanges),
    resultMetrics: Math.max(2, signals.resultMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    const { result } = evidence.bySection;
    const isCounted = (sentence: number) => doesHold(evidence, sentence, HOLDS.metric | HOLDS.fullChange);
    const isBroken = signals.mixedUnits + signals.implausible > 0;
    const vague = sentencesWith(evidence, "vague", IN.result)
      .filter((sentence) => isBroken || !tellsMeasure(evidence, sentence))
      .concat(emptyIn(evidence, "result"));
    if (vague.length === 0) {
      if (isStuffed(signals)) report({ message: "listed", at: placeOf(evidence, "result"), severity: "hint" });
      else if (!result.some(isCounted)) reportElsewhere(evidence, report);
      return;
    }
    const isShown = outcomeChanges(evidence) + signals.echoed > 0;
    const isAll = signals.resultMetrics === 0 || vague.length === result.length;
    if (!isShown && isAll) reportSentences({ evidence, report }, "vague", vague);
    else if (vague.length * 3 >= result.length || isStuffed(signals))
      reportSentences({ evidence, report }, "vague", vague, "hint");
  },
});

const VALUING = wordSet(
  "better easier quicker faster happier happy pleased glad satisfied smoother smooth calmer nicer great nice fine loved love liked enjoyed popular successful success improved improvement stronger effective efficient positive impressed impressive grateful delighted best amazing wonderful excellent outstanding brilliant fantastic thankful tidier busier safer healthier",
);
const LOOSE = wordSet("stuff things etc somehow whatever loads lots bits");
const LOOSE_ENOUGH = 2;

/** A movement, or a measure beyond how many people there were. */
const tellsMeasure = ({ metrics, facts }: Evidence, sentence: number): boolean =>
  facts.changes.some((change) => change.sentence === sentence) ||
  metrics.some((metric) => metric.sentence === sentence && metric.kind !== "count");

/** In free text a claim may stand where the engine sees an act; it counts where the whole story shows no number. */
function reportElsewhere(
  evidence: Evidence,
  report: CheckContext<"vague" | "mild" | "stuff" | "listed">["report"],
): void {
  const { facts, fullChanges, partChanges } = evidence;
  const isFree = facts.document.blocks.some(({ label }) => label === null);
  const claims = sentencesWith(evidence, "vague", IN.action | IN.lessons).filter(
    (sentence) => !tellsMeasure(evidence, sentence),
  );
  const isMoved = fullChanges.length + partChanges.length > 0;
  if (claims.length === 0 || !isFree || isMoved) reportMild(evidence, report);
  else reportSentences({ evidence, report }, "vague", claims, "hint");
}

/**
 * A result in words of value alone, or acts told as "stuff": milder, since a fact may stand in other words. Where
 * nothing moved, praise among the acts is all there is of one.
 */
function reportMild(evidence: Evidence, report: CheckContext<"vague" | "mild" | "stuff" | "listed">["report"]): void {
  const { result, action } = evidence.bySection;
  const isBare = evidence.fullChanges.length + evidence.partChanges.length === 0;
  const valued = (isBare ? [...action, ...result] : result).filter(
    (sentence) => countOf(evidence, sentence, VALUING) > 0,
  );
  if (valued.length > 0) {
    reportSentences({ evidence, report }, "mild", valued, "hint");
    return;
  }
  const told = action.length > 0 ? action : evidence.isLive.flatMap((isTold, sentence) => (isTold ? [sentence] : []));
  const loose = told.filter((sentence) => countOf(evidence, sentence, LOOSE) > 0);
  const words = loose.reduce((sum, sentence) => sum + countOf(evidence, sentence, LOOSE), 0);
  if (words >= LOOSE_ENOUGH) reportSentences({ evidence, report }, "stuff", loose, "hint");
}

function countOf({ facts }: Evidence, sentence: number, words: WordSet): number {
  const { tokens, sentences } = facts.document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  let count = 0;
  for (let at = firstToken; at < endToken; at++) if (isIn(words, tokens, at)) count++;
  return count;
}
