import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";

export const weOnlyDocs: RuleDocs = {
  why: "The team is not being interviewed. “We” is fine beside a clear “I”, and in situation and result.",
  bad: [
    "Our school had low reading scores. We introduced daily reading, we bought 300 books and we trained parents. Scores rose from 48% to 66%.",
  ],
  good: [
    "Our school had low reading scores. I wrote the reading plan and trained six parents; we bought 300 books. Scores rose from 48% to 66%.",
  ],
};

export const weOnly = defineRule({
  id: "ownership/we-only",
  claim: "The candidate's own acts can be told from the team's.",
  revision: 1,
  dimension: "ownership",
  pitfall: "we_only",
  severity: "should",
  messages: {
    only: "Every act is told as “we”: say which of them were yours.",
    mostly: "Most acts are told as “we” ({we} against {own} of your own): say what your part was.",
  },
  suggestion: "My part was [act]; [others] did [act].",
  lift: (signals) => ({
    ownDeeds: Math.max(4, signals.weDeeds),
    distinctDeeds: Math.max(4, signals.distinctDeeds),
    weDeeds: 1,
  }),
  check: ({ evidence, signals, report }) => {
    const { weDeeds, ownDeeds } = signals;
    if (weDeeds < 2 || ownDeeds > weDeeds * 0.34) return;
    const ranges = evidence.weDeeds.map((act) => tokenRange(evidence.facts, act.first, act.end));
    const [at, ...rest] = ranges;
    if (at === undefined) return;
    if (ownDeeds === 0) report({ message: "only", at, evidence: rest });
    else report({ message: "mostly", at, evidence: rest, values: { we: String(weDeeds), own: String(ownDeeds) } });
  },
});
