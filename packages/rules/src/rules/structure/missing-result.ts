import { defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { isNoStory, isRunOn } from "../../facts/no-story.ts";
import type { Signals } from "../../score/signals.ts";
import { insertionPoint, isGiven } from "../places.ts";

export const missingResultDocs: RuleDocs = {
  why: "Without an outcome nobody can tell whether what you did was right.",
  bad: [
    "Situation: Parents complained about noise in the lower school.\n\nAction: I held four meetings, wrote a policy and put up posters.",
  ],
  good: [
    "Situation: Parents complained about noise.\n\nAction: I moved the break by ten minutes.\n\nResult: Complaints fell from 9 a week to 2.",
  ],
};

export const missingResult = defineRule({
  id: "structure/missing-result",
  claim: "The story says how it ended.",
  revision: 3,
  dimension: "structure",
  pitfall: "missing_result",
  severity: "must",
  messages: {
    missing: "There is no result yet: say what changed, from what to what, and how you know.",
    guessed: "The result must be guessed: say what changed, from what to what, and how you know.",
  },
  suggestion: "[Measure] went from [before] to [after] within [time].",
  lift: (signals) => ({
    words: { ...signals.words, result: 25 },
    fullChanges: Math.max(1, signals.fullChanges),
    resultMetrics: Math.max(2, signals.resultMetrics),
  }),
  check: ({ evidence, signals, report }) => {
    const { words } = signals;
    if (evidence.spokenWords === 0 || signals.fullChanges > 0) return;
    const at = insertionPoint(evidence, "result");
    if (isGiven(evidence, "result")) {
      if (words.result < 3) report({ message: "missing", at });
    } else if (words.result < 3 || isNoStory(evidence)) {
      const isGuessed = isRunOn(evidence) || tellsAnEnd(evidence);
      report({ message: "missing", at, ...(isGuessed ? { severity: "hint" as const } : {}) });
    } else if (!tellsAnEnd(evidence)) report({ message: "missing", at, severity: "hint" });
    else if (isDoubtful(evidence, signals)) report({ message: "guessed", at, severity: "hint" });
  },
});

const SIGNS = ["outcomeCue", "vague", "restored", "measured", "practice"] as const;

/** A sign of an outcome, or a movement, in the last third. */
function tellsAnEnd(evidence: Evidence): boolean {
  const { isLive, facts, partChanges } = evidence;
  const from = Math.floor((isLive.length * 2) / 3);
  if (partChanges.some(({ sentence }) => sentence >= from)) return true;
  return isLive.some(
    (isTold, index) => isTold && index >= from && SIGNS.some((sign) => facts.counts.of(sign, index) > 0),
  );
}

/** Below this the engine itself doubts that a sentence tells a result. */
const DOUBTFUL = 0.75;

/** Sentences that only stand where a result would, without a number or a movement. */
const isDoubtful = ({ bySection, facts, partChanges }: Evidence, { resultMetrics }: Signals): boolean =>
  resultMetrics + partChanges.length === 0 &&
  bySection.result.every((sentence) => (facts.labels[sentence]?.confidence ?? 0) < DOUBTFUL);
