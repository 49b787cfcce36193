/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */
export const RULESET_HASH = "b40b503f1acc19cf";
