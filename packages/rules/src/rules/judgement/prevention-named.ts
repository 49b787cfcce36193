import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const preventionNamedDocs: RuleDocs = {
  why: "It shows that the future was made safer, not only the day saved.",
  bad: ["I restarted the server and it worked."],
  good: ["Action: I restarted the server and added an alert on the queue, with a checklist for the night shift."],
};

export const preventionNamed = defineRule({
  id: "judgement/prevention-named",
  claim: "Something keeps the problem from coming back.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say what keeps it from coming back." },
  check: ({ evidence, report }) => {
    reportSentences(
      { evidence, report },
      "found",
      sentencesWith(evidence, "prevention", IN.action | IN.result | IN.lessons),
    );
  },
});
