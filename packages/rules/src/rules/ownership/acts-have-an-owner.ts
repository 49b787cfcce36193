import { type CheckContext, defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, rangeOf } from "../../facts/evidence.ts";

export const actsHaveAnOwnerDocs: RuleDocs = {
  claim: "It is clear who did what.",
  why: "“Meetings were held” hides the one person the interviewer wants to see. A dropped “I” (“Shipped a fix”) is no problem.",
  bad: [
    "A delay was noticed on the road project. Extra shifts were organised, subcontractors were contacted and the plan was updated. The delay fell from 20 days to 12.",
  ],
  good: [
    "A delay was noticed on the road project. I organised extra shifts, called both subcontractors and updated the plan. The delay fell from 20 days to 12.",
    "Shipped a hotfix, added a load test and wrote the runbook. Errors fell from 4% to 1%.",
  ],
};

export const actsHaveAnOwner = defineRule({
  id: "ownership/acts-have-an-owner",
  revision: 2,
  dimension: "ownership",
  pitfall: "passive_voice",
  severity: "should",
  messages: { nobody: "Nobody acts here: say who did it, and if it was you, begin with “I”." },
  suggestion: "I [did it]; [name or role] [did their part].",
  lift: (signals) => ({
    ownDeeds: signals.ownDeeds + signals.nobodyDeeds,
    distinctDeeds: signals.distinctDeeds + Math.min(4, signals.nobodyDeeds),
    nobodyDeeds: 0,
  }),
  check: ({ evidence, signals, report }) => {
    const { nobodyDeeds, ownDeeds, weDeeds } = signals;
    if (nobodyDeeds < 2) {
      if (ownDeeds + weDeeds === 0) tellOfAll(evidence, report);
      return;
    }
    const sentences = [...new Set(evidence.nobodyDeeds.map((act) => act.sentence))];
    const [first, ...rest] = sentences.map((sentence) => rangeOf(evidence, sentence));
    if (first === undefined) return;
    if (nobodyDeeds >= ownDeeds + weDeeds) report({ message: "nobody", at: first, evidence: rest });
    else if (nobodyDeeds >= 3) report({ message: "nobody", at: first, evidence: rest, severity: "hint" });
  },
});

/** A story that nobody acts in, wherever its passives stand. */
function tellOfAll(evidence: Evidence, report: CheckContext<"nobody">["report"]): void {
  const acts = evidence.facts.acts.filter((act) => act.agent === "nobody" && evidence.isLive[act.sentence]);
  const [at, ...rest] = [...new Set(acts.map((act) => act.sentence))].map((sentence) => rangeOf(evidence, sentence));
  if (at !== undefined && acts.length >= 3) report({ message: "nobody", at, evidence: rest });
}
