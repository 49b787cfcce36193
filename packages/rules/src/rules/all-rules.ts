import type { Rule } from "../define-rule.ts";
/** Every rule. */
export const ALL_RULES: readonly Rule[] = [];
