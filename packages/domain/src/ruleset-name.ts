import type { Evaluation } from "./evaluation.ts";

type Rules = Pick<Evaluation, "ruleset" | "profile">;

/**
 * The one name of the rules that an evaluation was made by: `starboard@0.2.0`, or with the number of the organisation's
 * published rules, `starboard@0.2.0+3`. Whatever is counted, compared or stored once goes by it, so that two profiles
 * are never taken for one. Later rules come later: `0.2.0` before `0.2.0+3` before `0.2.0+10` before `0.3.0`.
 */
export const rulesetNameOf = ({ ruleset, profile }: Rules): string =>
  profile === undefined ? ruleset.version : `${ruleset.version}+${profile.version}`;

/** The hash that goes with the name: of the ruleset's content and, behind a plus, of the profile's. */
export const rulesetHashOf = ({ ruleset, profile }: Rules): string =>
  profile === undefined ? ruleset.hash : `${ruleset.hash}+${profile.hash}`;

/** Whether two evaluations were made by the same rules, so that their scores may be compared. */
export const areSameRules = (one: Rules, other: Rules): boolean =>
  rulesetNameOf(one) === rulesetNameOf(other) && rulesetHashOf(one) === rulesetHashOf(other);
