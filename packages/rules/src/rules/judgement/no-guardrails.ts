import type { TextRange } from "@starboard/domain/evaluation";
import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, rangeOf, sentencesWith } from "../../facts/evidence.ts";
import { IN, IN_DOING } from "../../facts/sections/sections.ts";
import { hasIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { placeOf } from "../places.ts";

export const noGuardrailsDocs: RuleDocs = {
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
  claim: "A risky step had a check or a limit.",
  revision: 3,
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
    if (!isTold || signals.guardrails > 1) return;
    if (signals.guardrails === 0 || !hasStrongSign(evidence)) report({ message: "none", at: riskyPlace(evidence) });
  },
});

/** What may go wrong for others: the first of the action that changes something, or the first of it. */
function riskyPlace(evidence: Evidence): TextRange {
  const { tokens, sentences } = evidence.facts.document;
  const risky = evidence.bySection.action.find((index) => {
    const { firstToken, endToken } = sentences[index] as { firstToken: number; endToken: number };
    return hasIn(RISKY, tokens, firstToken, endToken);
  });
  return risky === undefined ? placeOf(evidence, "action") : rangeOf(evidence, risky);
}

const RISKY = wordSet(
  "changed moved switched replaced cut launched deployed introduced rolled migrated closed stopped rewrote rebuilt swapped removed split",
);

/** Words that are a precaution only in company: "in advance", "monitored", "I tested the pump". */
const WEAK = wordSet(
  "advance checked everyone tested signed fall monitored monitoring validated validate verified trial keeping gradually backup backups sampled case threshold circuit then",
);

/** Whether the one precaution is more than a word that often means none. */
function hasStrongSign(evidence: Evidence): boolean {
  const { marks, counts, document } = evidence.facts;
  const [sentence] = sentencesWith(evidence, "guardrail", IN_DOING | IN.result);
  if (sentence === undefined) return false;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  const weak = marks
    .of("guardrail")
    .filter(({ first, end }) => first >= firstToken && first < endToken && hasIn(WEAK, document.tokens, first, end));
  return counts.of("guardrail", sentence) > weak.length;
}
