import type { Band, Dimension, Evaluation, EvaluationInput, LabelledRange } from "@starboard/domain/evaluation";
import { DIMENSIONS, speechOf } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { type Evidence, gatherEvidence, tokenRange } from "./facts/evidence.ts";
import type { ChangeFact } from "./facts/fact-model.ts";
import { copiedPart } from "./facts/known-samples.ts";
import { type Facts, readFacts } from "./facts/read-facts.ts";
import type { SentenceLabel } from "./facts/sections/label-sentences.ts";
import { followUpsFor } from "./follow-ups.ts";
import { settleProfile } from "./profile/settle-profile.ts";
import { RULESET } from "./ruleset.ts";
import { runRules } from "./run-rules.ts";
import { BAND_STARTS, scoreStory } from "./score/score-story.ts";
import { readSignals, type Signals } from "./score/signals.ts";
import type { Sentence } from "./text/document-model.ts";

export type { Evaluation, EvaluationInput, EvaluationProfile };

export interface EvaluateOptions {
  /** What an organisation changed on top of the ruleset, as `readProfile` gives it. */
  profile?: EvaluationProfile;
  /**
   * Passages of the published samples inside another text always make the band `insufficient`; a whole sample as it
   * stands does so only where this is true. Default false.
   */
  knownSamples?: boolean;
}

/**
 * Evaluates a story: text → facts → findings → score. Pure and deterministic; throws nothing but a `TypeError` for a
 * profile that gives no score, which `readProfile` would have refused.
 * Offsets are UTF-16, end exclusive, into the text as given, or into the sections as `joinSections` joins them.
 */
export function evaluate(input: EvaluationInput, options: EvaluateOptions = {}): Evaluation {
  const profile = settleProfile(options.profile);
  const facts = readFacts(input ?? {}, profile.own);
  const evidence = gatherEvidence(facts);
  const copied = copiedPart(facts);
  const isCopied = copied === "passages" || (copied === "whole" && options.knownSamples === true);
  const signals = readSignals(evidence);
  const findings = runRules(evidence, signals, profile, isCopied);
  const score = scoreStory(signals, profile);
  const isThin = isCopied || isTooThin(evidence, signals);
  const overall = isThin ? Math.min(score.overall, (profile.bands ?? BAND_STARTS).developing - 1) : score.overall;
  const band: Band = isThin ? "insufficient" : score.band;
  const dimensions = isThin ? withoutEvidence(score.dimensions, signals) : score.dimensions;
  return {
    ruleset: RULESET,
    ...(profile.ref && { profile: profile.ref }),
    score: overall,
    band,
    dimensions,
    sections: publicSections(facts),
    quantities: publicQuantities(facts),
    changes: facts.changes.map((change) => publicChange(facts, change)),
    findings,
    speech: speechOf(evidence.spokenWords, profile.wordsPerMinute ?? undefined),
    followUps: followUpsFor(evidence, signals),
  };
}

function publicSections({ document: { sentences }, labels }: Facts): LabelledRange[] {
  const sections: LabelledRange[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { start, end } = sentences[index] as Sentence;
    const { label, confidence } = labels[index] as SentenceLabel;
    sections.push({ label, start, end, confidence });
  }
  return sections;
}

function publicQuantities(facts: Facts): Evaluation["quantities"] {
  const { start: starts, end: ends } = facts.document.tokens;
  const { text: whole } = facts.document;
  const quantities: Evaluation["quantities"] = [];
  for (const { first, end: endToken, value, unit, kind } of facts.quantities) {
    const start = starts[first] as number;
    const end = ends[endToken - 1] as number;
    quantities.push({ text: whole.slice(start, end), start, end, value, unit, kind });
  }
  return quantities;
}

function publicChange(facts: Facts, change: ChangeFact): Evaluation["changes"][number] {
  const { from, to, direction, metric } = change;
  const isRelative = !from && change.relative && (to?.unit === "%" || to?.unit === "x");
  const { start, end } = tokenRange(facts, change.first, change.end);
  return {
    from: from && { value: from.value, unit: from.unit },
    to: isRelative ? null : to && { value: to.value, unit: to.unit },
    direction,
    metric,
    start,
    end,
  };
}

/** Too little to judge: no act and no outcome, a handful of words, mostly junk, or another language. */
function isTooThin(evidence: Evidence, signals: Signals): boolean {
  if (evidence.junk.isOtherLanguage) return true;
  const live = evidence.spokenWords * (1 - signals.deadShare);
  if (live < 25) return true;
  if (signals.deadShare > 0.5) return true;
  return (
    signals.ownDeeds + signals.weDeeds + signals.nobodyDeeds === 0 && signals.resultMetrics + signals.fullChanges === 0
  );
}

/** A dimension without any evidence could not be told, which is not zero. */
function withoutEvidence(scores: Record<Dimension, number | null>, signals: Signals): Record<Dimension, number | null> {
  const hasEvidence: Record<Dimension, boolean> = {
    structure: signals.sentences > 0,
    ownership: signals.ownDeeds + signals.weDeeds + signals.nobodyDeeds > 0,
    specificity: signals.resultMetrics + signals.fullChanges + signals.partChanges > 0,
    judgement: signals.choice + signals.cost + signals.rejected > 0,
    learning: signals.lessons + signals.practice > 0,
    concision: signals.sentences > 2,
  };
  const told = { ...scores };
  for (const dimension of DIMENSIONS) if (!hasEvidence[dimension]) told[dimension] = null;
  return told;
}
