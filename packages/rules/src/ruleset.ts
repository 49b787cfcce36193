import type { RulesetRef } from "@starboard/domain/evaluation";
import { RULESET_HASH } from "./ruleset-hash.ts";

/** The frozen set of rules, weights, lexicons and models that this engine evaluates with. */
export const RULESET: RulesetRef = { version: "starboard@0.13.0", hash: RULESET_HASH };
