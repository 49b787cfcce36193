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

const PLAIN: SettledProfile = {
  ref: null,
  weights: {},
  bands: null,
  targetSeconds: null,
  wordsPerMinute: null,
  rules: {},
  severities: {},
  own: null,
};

/** Settled once per profile object: a screen or a batch evaluates many texts with the same one. */
const SETTLED = new WeakMap<EvaluationProfile, SettledProfile>();

/** Works a profile out; without one the ruleset stands as it is. The profile must not be changed afterwards. */
export function settleProfile(profile: EvaluationProfile | undefined): SettledProfile {
  if (profile === undefined) return PLAIN;
  const known = SETTLED.get(profile);
  if (known !== undefined) return known;
  const effect = SENIORITY_EFFECTS[profile.seniority ?? "experienced"];
  const severities: Record<string, Severity> = { ...effect.severities };
  for (const [id, { severity }] of Object.entries(profile.rules ?? {}))
    if (severity !== undefined) severities[id] = severity;
  const settled: SettledProfile = {
    ref: profileRef(profile),
    weights: { ...effect.weights, ...profile.weights },
    bands: profile.bands ?? null,
    targetSeconds: profile.targetSeconds ?? null,
    wordsPerMinute: profile.wordsPerMinute ?? null,
    rules: profile.rules ?? {},
    severities,
    own: profile.vocabulary === undefined ? null : readOwnWords(profile.vocabulary),
  };
  SETTLED.set(profile, settled);
  return settled;
}
