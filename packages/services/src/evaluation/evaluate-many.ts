import { packJson } from "@starboard/db/pack-json";
import type { Band, Dimension, EvaluationInput } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { rulesetHashOf, rulesetNameOf } from "@starboard/domain/ruleset-name";
import { evaluate } from "@starboard/rules/evaluate";

/** An evaluation as it is stored: packed, and beside it what queries look into. */
export interface PackedEvaluation {
  /** Name and hash of the rules, those of the organisation's profile included. */
  rulesetVersion: string;
  rulesetHash: string;
  score: number;
  band: Band;
  dimensions: Readonly<Record<Dimension, number | null>>;
  /** The rules that found a problem, each once. */
  ruleIds: readonly string[];
  detail: Uint8Array;
}

/** Why there is none: a sentence, or an error's bare name. */
export interface EvaluationFailure {
  failure: string;
}

export type EvaluationOutcome = PackedEvaluation | EvaluationFailure;

/** Stories, and the rules that an organisation has published, if it has. */
export interface EvaluationOrder {
  inputs: readonly EvaluationInput[];
  profile: EvaluationProfile | null;
  /** When the work began that they are a part of, ms: the oldest goes first. Without it they go before all that have one. */
  since?: number;
}

/** Evaluates many stories away from whatever else the process does; one outcome an input, in order. Rejects when aborted. */
export type EvaluateMany = (order: EvaluationOrder, signal: AbortSignal) => Promise<readonly EvaluationOutcome[]>;

/** Evaluates one story by the ruleset, and by the organisation's profile where it has one, and packs what comes out. */
export function packEvaluation(input: EvaluationInput, profile: EvaluationProfile | null = null): PackedEvaluation {
  const evaluation = evaluate(input, { knownSamples: true, ...(profile && { profile: keptProfile(profile) }) });
  const { score, band, dimensions, findings } = evaluation;
  const problems = findings.filter(({ polarity }) => polarity === "problem");
  return {
    rulesetVersion: rulesetNameOf(evaluation),
    rulesetHash: rulesetHashOf(evaluation),
    score,
    band,
    dimensions,
    ruleIds: [...new Set(problems.map(({ ruleId }) => ruleId))].sort(),
    detail: packJson(evaluation),
  };
}

const KEPT_PROFILES = 16;
const kept = new Map<string, EvaluationProfile>();
const keptFor = new WeakMap<EvaluationProfile, EvaluationProfile>();

/** One object for profiles of the same content: the engine settles a profile, its words above all, once for each object. */
function keptProfile(profile: EvaluationProfile): EvaluationProfile {
  const same = keptFor.get(profile);
  if (same) return same;
  const key = JSON.stringify(profile);
  const known = kept.get(key) ?? profile;
  keptFor.set(profile, known);
  const [oldest] = kept.keys();
  if (!kept.has(key) && kept.size >= KEPT_PROFILES && oldest !== undefined) kept.delete(oldest);
  kept.set(key, known);
  return known;
}

/** As `packEvaluation`; a text on which the rules break is a failure, and no error. */
export function tryEvaluation(input: EvaluationInput, profile: EvaluationProfile | null = null): EvaluationOutcome {
  try {
    return packEvaluation(input, profile);
  } catch (error) {
    return { failure: error instanceof Error ? error.name : "The evaluation stopped." };
  }
}
