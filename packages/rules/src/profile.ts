import type { Dimension } from "@starboard/domain/evaluation";
import { FAST_WORDS_PER_MINUTE, SLOW_WORDS_PER_MINUTE } from "@starboard/domain/evaluation";
import type { EvaluationProfile, Seniority } from "@starboard/domain/evaluation-profile";
import { SENIORITY_EFFECTS } from "./profile/seniority.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { BAND_STARTS, WEIGHTS } from "./score/score-story.ts";
import { DEFAULT_TARGET_SECONDS } from "./text/spoken-words.ts";

export { profileRef } from "./profile/profile-ref.ts";

/** What holds where a profile says nothing. */
export const PROFILE_DEFAULTS = {
  bands: BAND_STARTS,
  /** Shortest and longest, in seconds. */
  targetSeconds: [DEFAULT_TARGET_SECONDS, 180],
  /** Slow and quick. */
  wordsPerMinute: [SLOW_WORDS_PER_MINUTE, FAST_WORDS_PER_MINUTE],
} as const;

/** The weights of a seniority, where a profile names none of its own. */
export const usualWeights = (seniority: Seniority = "experienced"): Readonly<Record<Dimension, number>> => ({
  ...WEIGHTS,
  ...SENIORITY_EFFECTS[seniority].weights,
});

/** What is wrong with one rule's settings. */
export interface RuleProblem {
  /** `rules["concision/filler"].threshold`. */
  field: string;
  /** One sentence without a full stop that says how to mend it. */
  problem: string;
}

/** What the shape of a profile cannot tell: rules that do not exist, thresholds that a rule has not or that lie out of range. */
export function findRuleProblems(profile: EvaluationProfile): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const [id, { severity, threshold }] of Object.entries(profile.rules ?? {})) {
    const field = `rules[${JSON.stringify(id)}]`;
    const rule = ALL_RULES.find((known) => known.id === id);
    if (rule === undefined) {
      problems.push({ field, problem: `there is no such rule; the rules are listed in docs/rules${nearest(id)}` });
      continue;
    }
    if (severity !== undefined && rule.pitfall === null)
      problems.push({
        field: `${field}.severity`,
        problem: "this rule names a strength, which has no severity; leave it out",
      });
    if (threshold === undefined) continue;
    if (rule.threshold === undefined)
      problems.push({ field: `${field}.threshold`, problem: "this rule has no threshold; leave it out" });
    else if (threshold < rule.threshold.least || threshold > rule.threshold.most)
      problems.push({
        field: `${field}.threshold`,
        problem: `give a number from ${rule.threshold.least} to ${rule.threshold.most} (${rule.threshold.what})`,
      });
  }
  return problems;
}

/** "; is it concision/filler?" where only the dimension or a part of the name is wrong. */
function nearest(id: string): string {
  const name = id.slice(id.indexOf("/") + 1);
  const found = ALL_RULES.find(
    (rule) => rule.id.endsWith(`/${name}`) || rule.id.includes(name) || id.includes(rule.id),
  );
  return found === undefined ? "" : `; did you mean ${found.id}?`;
}
