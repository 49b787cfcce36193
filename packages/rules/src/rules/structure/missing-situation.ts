import { defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { isNoStory, isRunOn } from "../../facts/no-story.ts";
import { insertionPoint, isGiven, isWeighty } from "../places.ts";

export const missingSituationDocs: RuleDocs = {
  why: "Without the situation a listener cannot tell whether the act was easy or hard, nor what it was good for.",
  bad: [
    "Task: I had to fix the rota.\n\nAction: I asked all nine drivers for their worst day and swapped the early runs.\n\nResult: Late starts fell from 14 a week to 3.",
  ],
  good: [
    "Situation: Our depot lost two drivers and every third run left late.\n\nAction: I asked all nine drivers for their worst day and swapped the early runs.",
  ],
};

export const missingSituation = defineRule({
  id: "structure/missing-situation",
  claim: "The story says where it takes place and what was going on.",
  revision: 3,
  dimension: "structure",
  pitfall: "missing_situation",
  severity: "should",
  messages: {
    missing: "There is no situation yet: say where this was, what was happening and what it put at risk.",
    thin: "The situation is one sentence without a problem in it: where was this, and what was going wrong?",
  },
  suggestion: "At [place], [what was going wrong]; it meant [who or what] would [consequence].",
  lift: (signals) => ({
    words: { ...signals.words, situation: 30 },
    stakes: 1,
    stakesLead: 1,
    contextMetrics: Math.max(1, signals.contextMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0) return;
    const at = insertionPoint(evidence, "situation");
    if (signals.words.situation < 3 || isNoStory(evidence) || signals.deadShare > MOSTLY)
      report({ message: "missing", at, ...(isRunOn(evidence) ? { severity: "hint" as const } : {}) });
    else if (!isGiven(evidence, "situation") && signals.stakes === 0 && isThin(evidence))
      report({ message: "thin", at, severity: "hint" });
  },
});

/** Where most sentences say nothing, what is left tells no situation. */
const MOSTLY = 0.5;
/** Sentences that the engine only takes for a situation because they come first. */
const DOUBTFUL = 0.85;

/** No number of weight, and one sentence, or several in which the engine sees no sign of a place, a time or a trouble. */
function isThin(evidence: Evidence): boolean {
  const { bySection, facts, metrics } = evidence;
  const { situation, task } = bySection;
  const hasSign = (sentence: number) => SIGNS.some((sign) => facts.counts.of(sign, sentence) > 0);
  const isPlain = !situation.some(hasSign);
  const isDoubted = situation.every((sentence) => (facts.labels[sentence]?.confidence ?? 0) < DOUBTFUL);
  if (isPlain && isDoubted) return true;
  const isMeasured = metrics.some(
    (metric) => isWeighty(metric) && (situation.includes(metric.sentence) || task.includes(metric.sentence)),
  );
  return !isMeasured && (situation.length === 1 || isPlain);
}

const SIGNS = ["situationCue", "why", "diagnosis"] as const;
