import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const guardrailNamedDocs: RuleDocs = {
  why: "It shows that a failure was thought of before it could happen.",
  bad: ["I changed the form for everyone on Monday."],
  good: [
    "Action: I tried the new form with two wards for three weeks before the rest.",
    "Action: It went behind a feature flag, with a rollback at 3% errors.",
  ],
};

export const guardrailNamed = defineRule({
  id: "judgement/guardrail-named",
  claim: "A check, a trial or a limit kept the risk small.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "A trial, a check or a limit kept the risk small." },
  check: ({ evidence, report }) => {
    reportSentences(
      { evidence, report },
      "found",
      sentencesWith(evidence, "guardrail", IN.task | IN.action | IN.tradeoffs | IN.result),
    );
  },
});
