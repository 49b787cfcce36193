import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";

export const ownActsDocs: RuleDocs = {
  why: "Several concrete acts of one's own are the plainest sign of ownership.",
  bad: ["We met every month. The plan was updated and we were happy with it."],
  good: [
    "I read forty charts, made one yellow sheet, asked the pharmacist to call me at noon and changed the order of the boxes.",
  ],
};

export const ownActs = defineRule({
  id: "ownership/own-acts",
  claim: "One can list what this person did.",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "{count} acts are clearly your own." },
  check: ({ evidence, signals, report }) => {
    const acts = evidence.ownDeeds;
    const first = acts[0];
    if (first === undefined || acts.length < 4 || acts.length < 2 * (signals.weDeeds + signals.nobodyDeeds)) return;
    const ranges = acts.slice(0, SHOWN).map((act) => tokenRange(evidence.facts, act.first, act.end));
    report({
      message: "found",
      at: ranges[0] ?? { start: 0, end: 0 },
      evidence: ranges.slice(1),
      values: { count: String(acts.length) },
    });
  },
});

/** Acts that the finding points to. */
const SHOWN = 6;
