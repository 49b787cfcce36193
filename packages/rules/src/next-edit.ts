import type { Dimension, Evaluation, EvaluationInput, Finding, TextRange } from "@starboard/domain/evaluation";
import { gatherEvidence } from "./facts/evidence.ts";
import { readFacts } from "./facts/read-facts.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { scoreStory } from "./score/score-story.ts";
import { readSignals } from "./score/signals.ts";

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

/** Every problem with its expected gain, the best edit first. */
export function rankEdits(input: EvaluationInput, evaluation: Evaluation): NextEdit[] {
  const signals = readSignals(gatherEvidence(readFacts(input)));
  const before = scoreStory(signals);
  const edits: Array<NextEdit & { weight: number }> = [];
  const seen = new Set<string>();
  for (const finding of evaluation.findings) {
    if (finding.polarity !== "problem" || seen.has(finding.ruleId)) continue;
    seen.add(finding.ruleId);
    const lift = ALL_RULES.find((rule) => rule.id === finding.ruleId)?.lift;
    const after = lift === undefined ? before : scoreStory({ ...signals, ...lift(signals) });
    const { dimension } = finding;
    const now = evaluation.dimensions[dimension] ?? 0;
    const rise = Math.max(0, (after.dimensions[dimension] ?? 0) - (before.dimensions[dimension] ?? 0));
    const gain = Math.max(0, after.overall - before.overall);
    edits.push({
      ...editOf(finding),
      gain: {
        dimension: [now, Math.min(100, now + rise)],
        overall: [evaluation.score, Math.min(100, evaluation.score + gain)],
      },
      weight: gain + SEVERITY_BONUS[finding.severity],
    });
  }
  return edits.sort((a, b) => b.weight - a.weight || a.start - b.start).map(({ weight: _, ...edit }) => edit);
}

/** The best next edit, or null where no problem is left. `evaluation` is the evaluation of this input. */
export const nextBestEdit = (input: EvaluationInput, evaluation: Evaluation): NextEdit | null =>
  rankEdits(input, evaluation)[0] ?? null;

function editOf(finding: Finding): Omit<NextEdit, "gain"> {
  const { ruleId, dimension, message, suggestion, start, end } = finding;
  return { ruleId, dimension, message, start, end, ...(suggestion === undefined ? {} : { suggestion }) };
}
