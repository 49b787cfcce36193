import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { rangesOf } from "../places.ts";

export const leadershipShownDocs: RuleDocs = {
  claim: "Somebody else grew, or was answered for.",
  why: "Leadership shows in what others could do afterwards, with or without a title.",
  bad: ["Action: I wrote the script and ran it at night."],
  good: [
    "Action: I coached the two apprentices through the first job and let them do the next one alone.",
    "Action: I took the blame in front of the client and delegated the tests to a junior.",
  ],
};

export const leadershipShown = defineRule({
  id: "ownership/leadership-shown",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say how you led: whom you taught, trusted or answered for." },
  check: ({ evidence, report }) => {
    const own = new Set(evidence.ownDeeds.map((act) => act.sentence));
    const led = sentencesWith(evidence, "leadership", ["task", "action", "tradeoffs", "result"]);
    const [at, ...rest] = rangesOf(
      evidence,
      led.filter((sentence) => own.has(sentence)),
    );
    if (at !== undefined) report({ message: "found", at, evidence: rest });
  },
});
