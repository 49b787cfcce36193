import { defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { isNoStory, isRunOn } from "../../facts/no-story.ts";
import { insertionPoint, isGiven } from "../places.ts";

export const missingSituationDocs: RuleDocs = {
  claim: "The story says where it takes place and what was going on.",
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
  revision: 2,
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
    hasStakes: 1,
    stakesLead: 1,
    contextMetrics: Math.max(1, signals.contextMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0) return;
    const at = insertionPoint(evidence, "situation");
    if (signals.words.situation < 3 || isNoStory(evidence))
      report({ message: "missing", at, ...(isRunOn(evidence) ? { severity: "hint" as const } : {}) });
    else if (!isGiven(evidence, "situation") && signals.contextMetrics + signals.hasStakes === 0 && isThin(evidence))
      report({ message: "thin", at, severity: "hint" });
  },
});

/** One sentence, or several in which the engine sees no sign of a place, a time or a trouble. */
function isThin({ bySection, facts }: Evidence): boolean {
  const { situation } = bySection;
  const hasSign = (sentence: number) => SIGNS.some((sign) => facts.counts.of(sign, sentence) > 0);
  return situation.length === 1 || !situation.some(hasSign);
}

const SIGNS = ["situationCue", "why", "diagnosis"] as const;
