import { StarboardError } from "@starboard/domain/errors";
import { findRule } from "@starboard/rules/registry";

/** Throws INVALID where a linked rule is none of the ruleset's; those that were linked already may have gone since. */
export function requireRules(ruleIds: readonly string[], linked: readonly string[] = []): void {
  const unknown = ruleIds.find((id) => !(linked.includes(id) || findRule(id)));
  if (unknown) throw new StarboardError("INVALID", `There is no rule “${unknown}”. Choose one from the list.`);
}
