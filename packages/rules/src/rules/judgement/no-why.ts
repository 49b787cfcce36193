import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { hasSign } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { placeOf } from "../places.ts";

export const noWhyDocs: RuleDocs = {
  why: "A reason turns a list of steps into a decision.",
  bad: [
    "Situation: The office had an archive in the cellar.\n\nAction: I scanned the folders, labelled the boxes and put them on new shelves.\n\nResult: The archive has 40 boxes now, sorted by year.",
  ],
  good: [
    "Situation: The office had an archive that nobody could search, so claims took 9 days.\n\nAction: I scanned the folders with open claims first, because those were asked for daily.\n\nResult: Claims take 3 days.",
  ],
};

export const noWhy = defineRule({
  id: "judgement/no-why",
  claim: "The story says why it mattered or why this way.",
  revision: 3,
  dimension: "judgement",
  pitfall: "no_why",
  severity: "hint",
  messages: {
    none: "Say why it mattered, or why you did it this way and not another.",
    weight: "Say why it mattered: whom did it touch, and what difference did it make to them?",
  },
  suggestion: "… because [reason], which meant [consequence].",
  lift: (signals) => ({ reason: signals.reason + 1 }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords < 20) return;
    const isWeighty = hasSign(evidence, "why", IN.situation | IN.task | IN.result | IN.lessons);
    if (isWeighty) return;
    if (signals.kind === "accomplishment" && signals.stakes < 2)
      report({ message: "weight", at: placeOf(evidence, "situation") });
    else if (signals.reason === 0) report({ message: "none", at: placeOf(evidence, "action") });
  },
});
