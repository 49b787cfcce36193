import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, sentencesWith } from "../../facts/evidence.ts";
import { IN_DOING } from "../../facts/sections/sections.ts";
import { reportSentences } from "../report-sentences.ts";

/** Two of them in one sentence. */
const isTwice = (evidence: Evidence, sentence: number) => evidence.facts.counts.of("stakeholder", sentence) > 1;

export const bringsPeopleAlongDocs: RuleDocs = {
  why: "Work that lasts has other people in it; this is where leadership shows without a title.",
  bad: ["I wrote the script and ran it at night."],
  good: [
    "Action: I agreed the order of the boxes with the doctor, told the nurses at the bed and asked my manager for two weeks.",
  ],
};

export const bringsPeopleAlong = defineRule({
  id: "ownership/brings-people-along",
  claim: "The people concerned were told, asked or won over.",
  revision: 1,
  dimension: "ownership",
  pitfall: null,
  severity: "hint",
  messages: { found: "You say whom you told, asked or won over." },
  check: ({ evidence, report }) => {
    const told = sentencesWith(evidence, "stakeholder", IN_DOING);
    const led = sentencesWith(evidence, "leadership", IN_DOING);
    const both = told.filter((sentence) => led.includes(sentence) || told.length > 1 || isTwice(evidence, sentence));
    reportSentences({ evidence, report }, "found", both);
  },
});
