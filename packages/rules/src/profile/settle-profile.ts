import type { Dimension, ProfileRef, Severity } from "@starboard/domain/evaluation";
import type { EvaluationProfile, RuleSetting } from "@starboard/domain/evaluation-profile";
import { type OwnWords, readOwnWords } from "./own-words.ts";
import { profileRef } from "./profile-ref.ts";
import { SENIORITY_EFFECTS } from "./seniority.ts";

/** A profile as the engine works with it: seniority worked in, words compiled. */
export interface SettledProfile {
  /** Null where the ruleset is used as it stands. */
  ref: ProfileRef | null;
  weights: Readonly<Partial<Record<Dimension, number>>>;
  bands: { developing: number; solid: number; strong: number } | null;
  targetSeconds: readonly [number, number] | null;
  wordsPerMinute: readonly [number, number] | null;
  rules: Readonly<Record<string, RuleSetting>>;
  severities: Readonly<Record<string, Severity>>;
  own: OwnWords | null;
}

/** Settled once per profile object: a screen or a batch evaluates many texts with the same one. */
const SETTLED = new WeakMap<EvaluationProfile, SettledProfile>();

/**
 * Works a profile out; without one the ruleset stands as it is. The profile must not be changed afterwards.
 * Throws a `TypeError` for one that gives no score, which `readProfile` would have refused.
 */
export function settleProfile(profile: EvaluationProfile | undefined): SettledProfile {
  if (!profile) return PLAIN;
  const settled = SETTLED.get(profile) ?? workOut(profile);
  SETTLED.set(profile, settled);
  return settled;
}

function workOut(profile: EvaluationProfile): SettledProfile {
  const { bands = null, targetSeconds = null, wordsPerMinute = null, vocabulary } = profile;
  const rules = profile.rules ?? {};
  const effect = SENIORITY_EFFECTS[profile.seniority ?? "experienced"];
  const weights = { ...effect?.weights, ...profile.weights };
  // Of those that belong together the sum: where one is no number, it is none.
  const numbers = [
    ...Object.values(weights),
    bands && bands.developing + bands.solid + bands.strong,
    targetSeconds && targetSeconds[0] + targetSeconds[1],
    wordsPerMinute && wordsPerMinute[0] + wordsPerMinute[1],
  ];
  if (!effect || !numbers.every((number) => number == null || Number.isFinite(number)))
    throw new TypeError("Give a profile as readProfile returns it.");
  const severities: Record<string, Severity> = { ...effect.severities };
  for (const [id, rule] of Object.entries(rules)) if (rule?.severity) severities[id] = rule.severity;
  return {
    ref: profileRef(profile),
    weights,
    bands,
    targetSeconds,
    wordsPerMinute,
    rules,
    severities,
    own: vocabulary ? readOwnWords(vocabulary) : null,
  };
}

const PLAIN: SettledProfile = { ...workOut({ name: "", version: 0 }), ref: null };
