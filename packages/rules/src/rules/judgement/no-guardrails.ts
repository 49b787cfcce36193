import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { placeOf } from "../places.ts";

export const noGuardrailsDocs: RuleDocs = {
  claim: "A risky step had a check or a limit.",
  why: "A pilot on a part, a second pair of eyes, or a number at which one stops shows that a failure would have stayed small.",
  bad: [
    "Action: I changed the timetable for all four branches and told the staff.\n\nResult: Visits rose from 1,240 to 1,700 a week.",
  ],
  good: [
    "Action: I tried the timetable in one branch for ten weeks, with a rule that we go back if visits fall under 1,100.\n\nResult: Visits rose from 1,240 to 1,700 a week.",
  ],
};

export const noGuardrails = defineRule({
  id: "judgement/no-guardrails",
  revision: 2,
  dimension: "judgement",
  pitfall: "no_guardrails",
  severity: "hint",
  messages: {
    none: "How would you have noticed it going wrong? Name a trial on a part, a second check, or a limit at which you would have stopped.",
  },
  suggestion: "I tried it on [a part] first, and would have stopped if [limit].",
  lift: (signals) => ({ guardrails: signals.guardrails + 1 }),
  check: ({ evidence, signals, report }) => {
    const isTold = signals.words.action >= 3 || signals.words.result >= 3;
    if (signals.guardrails === 0 && isTold) report({ message: "none", at: placeOf(evidence, "action") });
  },
});
