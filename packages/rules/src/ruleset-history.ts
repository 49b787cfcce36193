/** Every ruleset that was ever published, oldest first; a line here never changes. Written by the lock script. */
export const RULESET_HISTORY: ReadonlyArray<{ version: string; hash: string }> = [];
