/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */
export const RULESET_HASH = "dd3def2d599ba066";
