import { type CheckContext, defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Act } from "../../facts/acts.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { reportSentences } from "../report-sentences.ts";

export const actsHaveAnOwnerDocs: RuleDocs = {
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
  claim: "It is clear who did what.",
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
    const sentences = sentencesOf(evidence.nobodyDeeds);
    if (nobodyDeeds >= ownDeeds + weDeeds) reportSentences({ evidence, report }, "nobody", sentences);
    else if (nobodyDeeds >= 3) reportSentences({ evidence, report }, "nobody", sentences, "hint");
  },
});

/** A story that nobody acts in, wherever its passives stand. */
function tellOfAll(evidence: Evidence, report: CheckContext<"nobody">["report"]): void {
  const acts = evidence.facts.acts.filter((act) => act.agent === "nobody" && evidence.isLive[act.sentence]);
  if (acts.length >= 3) reportSentences({ evidence, report }, "nobody", sentencesOf(acts));
}

/** The sentences of acts in reading order, each once. */
function sentencesOf(acts: readonly Act[]): number[] {
  const sentences: number[] = [];
  for (const { sentence } of acts) if (sentences.at(-1) !== sentence) sentences.push(sentence);
  return sentences;
}
