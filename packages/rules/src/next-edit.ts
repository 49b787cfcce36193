import type { Dimension, Evaluation, EvaluationInput, Finding, TextRange } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { gatherEvidence } from "./facts/evidence.ts";
import { readFacts } from "./facts/read-facts.ts";
import { settleProfile } from "./profile/settle-profile.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { BAND_STARTS, scoreStory } from "./score/score-story.ts";
import { readSignals, type Signals } from "./score/signals.ts";

/** The one edit that would raise the score most, with what it is expected to change. */
export interface NextEdit extends TextRange {
  ruleId: string;
  dimension: Dimension;
  message: string;
  /** A template with blanks; never an invented number. */
  suggestion?: string;
  /** Score now and about what it would be, 0–100, for the dimension and overall. */
  gain: { dimension: [number, number]; overall: [number, number] };
}

const SEVERITY_BONUS = { must: 100, should: 1, hint: 0 } as const;

/**
 * Every problem with its expected gain, the best edit first.
 * `evaluation` is the evaluation of this input with this profile.
 */
export function rankEdits(input: EvaluationInput, evaluation: Evaluation, profile?: EvaluationProfile): NextEdit[] {
  const settled = settleProfile(profile);
  const signals = readSignals(gatherEvidence(readFacts(input, settled.own)));
  const before = scoreStory(signals, settled);
  const cap = (settled.bands ?? BAND_STARTS).developing - 1;
  const edits: Array<NextEdit & { weight: number }> = [];
  const seen = new Set<string>();
  for (const finding of evaluation.findings) {
    if (finding.polarity !== "problem" || seen.has(finding.ruleId)) continue;
    seen.add(finding.ruleId);
    const lift = ALL_RULES.find((rule) => rule.id === finding.ruleId)?.lift;
    const after = lift === undefined ? before : scoreStory({ ...signals, ...lift(signals) }, settled);
    const { dimension } = finding;
    const now = evaluation.dimensions[dimension] ?? 0;
    const rise = Math.max(0, (after.dimensions[dimension] ?? 0) - (before.dimensions[dimension] ?? 0));
    // Too little evidence keeps the score under the first band until there is an act or an outcome to judge.
    const isHeld =
      evaluation.band === "insufficient" && !(hasNothing(signals) && !hasNothing({ ...signals, ...lift?.(signals) }));
    const reached = Math.min(isHeld ? cap : 100, evaluation.score + Math.max(0, after.overall - before.overall));
    const gain = Math.max(0, reached - evaluation.score);
    edits.push({
      ...editOf(finding),
      gain: {
        dimension: [now, Math.min(100, now + rise)],
        overall: [evaluation.score, evaluation.score + gain],
      },
      weight: gain + SEVERITY_BONUS[finding.severity],
    });
  }
  return edits.sort((a, b) => b.weight - a.weight || a.start - b.start).map(({ weight: _, ...edit }) => edit);
}

/** The best next edit, or null where no problem is left. `evaluation` is the evaluation of this input. */
export const nextBestEdit = (
  input: EvaluationInput,
  evaluation: Evaluation,
  profile?: EvaluationProfile,
): NextEdit | null => rankEdits(input, evaluation, profile)[0] ?? null;

const hasNothing = (signals: Signals) =>
  signals.ownDeeds + signals.weDeeds + signals.nobodyDeeds + signals.resultMetrics + signals.fullChanges === 0;

function editOf(finding: Finding): Omit<NextEdit, "gain"> {
  const { ruleId, dimension, message, suggestion, start, end } = finding;
  return { ruleId, dimension, message, start, end, ...(suggestion === undefined ? {} : { suggestion }) };
}
