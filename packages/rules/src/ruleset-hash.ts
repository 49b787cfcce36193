/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */
export const RULESET_HASH = "25bd97ad3eeec1ec";
