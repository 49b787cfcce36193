import { defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { hasIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { lastPlace } from "../places.ts";

const INCIDENT_WORDS = wordSet(
  "error errors outage incident incidents failed failure failures broke broken crashed crash bug bugs accident accidents mistake mistakes leak fault faults injury injured outbreak fire spill breach stolen lost",
);

/** Something broke, as against something that was hard. */
function tellsOfAnIncident({ facts }: Evidence): boolean {
  const { tokens } = facts.document;
  return hasIn(INCIDENT_WORDS, tokens, 0, tokens.length);
}

export const noPreventionDocs: RuleDocs = {
  why: "Putting out a fire is half the work; a test, a checklist, an alert or a changed habit is the other half.",
  bad: [
    "Situation: The printer failed before every exam.\n\nTask: I was the office assistant.\n\nAction: I called the technician and borrowed a printer from the next floor.\n\nResult: All 240 sheets were printed by nine.",
  ],
  good: [
    "Situation: The printer failed before every exam.\n\nAction: I borrowed a printer and wrote a checklist for the week before.\n\nResult: All 240 sheets were printed by nine.",
    { kind: "accomplishment", text: "Action: I built a new index.\n\nResult: Search time fell from 9 s to 2 s." },
  ],
};

export const noPrevention = defineRule({
  id: "judgement/no-prevention",
  claim: "A challenge ends with what keeps it from coming back.",
  revision: 2,
  dimension: "judgement",
  pitfall: "no_prevention",
  severity: "should",
  messages: {
    none: "What keeps it from happening again? Name a test, a check, an alert or a habit that changed.",
    habit: "A habit of yours changed. What keeps it from happening again without you: a test, a check, an alert?",
  },
  suggestion: "So that it does not come back, I [test, checklist, alert, habit].",
  lift: (signals) => ({ prevention: signals.prevention + 1 }),
  check: ({ evidence, signals, report }) => {
    if (signals.kind !== "challenge" || signals.prevention > 0 || signals.words.action < 3) return;
    const isMild = signals.lessons + signals.practice >= 1 || !tellsOfAnIncident(evidence);
    report({
      message: signals.practice >= 1 ? "habit" : "none",
      at: lastPlace(evidence),
      ...(isMild ? { severity: "hint" as const } : {}),
    });
  },
});
