import type { EvaluationInput, TextRange } from "@starboard/domain/evaluation";
import type { Agent } from "./facts/acts.ts";
import { gatherEvidence, tokenRange } from "./facts/evidence.ts";
import { readFacts } from "./facts/read-facts.ts";

/**
 * Who acts in each clause that tells an act: "I", an understood I ("Shipped a hotfix"), "we", or nobody.
 * UTF-16 ranges of the evaluated text, end exclusive, in reading order; acts in the lessons are left out.
 */
export function ownershipView(input: EvaluationInput): Array<TextRange & { agent: Agent }> {
  const facts = readFacts(input);
  const { ownDeeds, weDeeds, nobodyDeeds } = gatherEvidence(facts);
  return [...ownDeeds, ...weDeeds, ...nobodyDeeds]
    .sort((a, b) => a.first - b.first)
    .map((act) => ({ ...tokenRange(facts, act.first, act.end), agent: act.agent }));
}
