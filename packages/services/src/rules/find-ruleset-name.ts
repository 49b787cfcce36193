import type { Tx } from "@starboard/db/transaction";
import { rulesetNameOf } from "@starboard/domain/ruleset-name";
import { profileRef } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { findPublishedProfile } from "./find-published-profile.ts";

/** The name of the rules that a story of the organisation would be evaluated by now. */
export async function findRulesetName(tx: Tx): Promise<string> {
  const profile = await findPublishedProfile(tx);
  return rulesetNameOf({ ruleset: RULESET, ...(profile && { profile: profileRef(profile) }) });
}
