import type { Dismissal, FindingPlace } from "./dismissal.ts";

/** The dismissal that hides a finding, the widest first; null where it is shown. The list is of one story. */
export function findDismissal<Some extends Dismissal>(dismissals: readonly Some[], at: FindingPlace): Some | null {
  const ofRule = dismissals.filter(({ ruleId }) => ruleId === at.ruleId);
  return (
    ofRule.find(({ scope }) => scope === "always") ??
    ofRule.find(({ scope }) => scope === "story") ??
    ofRule.find(({ section, sentence }) => sentence !== null && section === at.section && sentence === at.sentence) ??
    null
  );
}
