/** Content hash; written by the lock script, checked by a test. */
export const RULESET_HASH = "unlocked";
