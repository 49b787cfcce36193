import { packJson } from "@starboard/db/pack-json";
import type { Band, Dimension, EvaluationInput } from "@starboard/domain/evaluation";
import { evaluate } from "@starboard/rules/evaluate";

/** An evaluation as it is stored: packed, and beside it what queries look into. */
export interface PackedEvaluation {
  rulesetVersion: string;
  rulesetHash: string;
  score: number;
  band: Band;
  dimensions: Readonly<Record<Dimension, number | null>>;
  detail: Uint8Array;
}

/** Why there is none: a sentence, or an error's bare name. */
export interface EvaluationFailure {
  failure: string;
}

export type EvaluationOutcome = PackedEvaluation | EvaluationFailure;

/** Evaluates many stories away from whatever else the process does; one outcome an input, in order. Rejects when aborted. */
export type EvaluateMany = (
  inputs: readonly EvaluationInput[],
  signal: AbortSignal,
) => Promise<readonly EvaluationOutcome[]>;

/** Evaluates one story by the ruleset as it stands and packs what comes out. */
export function packEvaluation(input: EvaluationInput): PackedEvaluation {
  const evaluation = evaluate(input, { knownSamples: true });
  const { ruleset, score, band, dimensions } = evaluation;
  const detail = packJson(evaluation);
  return { rulesetVersion: ruleset.version, rulesetHash: ruleset.hash, score, band, dimensions, detail };
}

/** As `packEvaluation`; a text on which the rules break is a failure, and no error. */
export function tryEvaluation(input: EvaluationInput): EvaluationOutcome {
  try {
    return packEvaluation(input);
  } catch (error) {
    return { failure: error instanceof Error ? error.name : "The evaluation stopped." };
  }
}
