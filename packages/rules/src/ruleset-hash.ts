/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */
export const RULESET_HASH = "f7a90b5bf3b3a4f4";
