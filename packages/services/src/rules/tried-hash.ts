import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { rulesetHashOf } from "@starboard/domain/ruleset-name";
import { profileRef } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";

/** Rules by their content, this engine's included: what a dry run has tried, whatever they are called and numbered. */
export const triedHash = (profile: EvaluationProfile | null): string =>
  rulesetHashOf({ ruleset: RULESET, ...(profile && { profile: profileRef(profile) }) });
