import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";
import { findImplausible, findImpossible } from "../../facts/impossible-numbers.ts";

export const implausibleClaimDocs: RuleDocs = {
  why: "One figure that cannot be costs the belief in all the others.",
  bad: [
    "I redesigned the page and the conversion rate reached 340%.",
    "I trained the keepers and we stopped 140% of the penalties.",
    "I rewrote the pitch and revenue went from $2M to $2B in a week.",
  ],
  good: [
    "I redesigned the page and the conversion rate went from 2.1% to 3.4%.",
    "I trained the sales floor and we reached 140% of our target.",
    "Complaints fell by 90% after I changed the form.",
  ],
};

export const implausibleClaim = defineRule({
  id: "specificity/implausible-claim",
  claim: "A claim can be true.",
  revision: 2,
  dimension: "specificity",
  pitfall: "implausible_claim",
  severity: "must",
  messages: { impossible: "This cannot be as it stands: {reason}." },
  lift: () => ({ implausible: 0 }),
  check: ({ evidence, signals, report }) => {
    if (signals.implausible === 0) return;
    for (const metric of evidence.metrics) {
      const reason = findImpossible(evidence.facts.document.tokens, metric);
      if (reason !== null)
        report({ message: "impossible", at: tokenRange(evidence.facts, metric.first, metric.end), values: { reason } });
    }
    for (const change of evidence.facts.changes) {
      if (!evidence.isLive[change.sentence]) continue;
      const reason = findImplausible(change);
      if (reason !== null)
        report({ message: "impossible", at: tokenRange(evidence.facts, change.first, change.end), values: { reason } });
    }
  },
});
