/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */
export const RULESET_HASH = "71bda3d0528f52c7";
