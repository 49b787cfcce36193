import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN, IN_DOING } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

export const leadershipShownDocs: RuleDocs = {
  why: "Leadership shows in what others could do afterwards, with or without a title.",
  bad: ["Action: I wrote the script and ran it at night."],
  good: [
    "Action: I coached the two apprentices through the first job and let them do the next one alone.",
    "Action: I took the blame in front of the client and delegated the tests to a junior.",
  ],
};

export const leadershipShown = defineRule({
  id: "ownership/leadership-shown",
  claim: "Somebody else grew, or was answered for.",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say how you led: whom you taught, trusted or answered for." },
  check: ({ evidence, report }) => {
    const led = sentencesWith(evidence, "leadership", IN_DOING | IN.result);
    const own = led.filter((sentence) => doesHold(evidence, sentence, HOLDS.ownDeed));
    reportSentences({ evidence, report }, "found", own);
  },
});
