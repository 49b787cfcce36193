import type { Dimension, Evaluation, EvaluationInput, TextRange } from "@starboard/domain/evaluation";

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

const SEVERITY_ORDER = { must: 0, should: 1, hint: 2 } as const;

/** The best next edit, or null where no problem is left. */
export function nextBestEdit(_input: EvaluationInput, evaluation: Evaluation): NextEdit | null {
  const problems = evaluation.findings.filter((finding) => finding.polarity === "problem");
  const first = problems.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])[0];
  if (first === undefined) return null;
  const now = evaluation.dimensions[first.dimension] ?? 0;
  const { ruleId, dimension, message, suggestion, start, end } = first;
  return {
    ruleId,
    dimension,
    message,
    start,
    end,
    ...(suggestion === undefined ? {} : { suggestion }),
    gain: {
      dimension: [now, Math.min(100, now + 20)],
      overall: [evaluation.score, Math.min(100, evaluation.score + 4)],
    },
  };
}
