import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { isNoStory } from "../../facts/no-story.ts";
import { insertionPoint, placeOf } from "../places.ts";

export const missingActionDocs: RuleDocs = {
  claim: "The story says what was done.",
  why: "The action is what the interviewer came for: everything else frames it.",
  bad: [
    "Situation: Our café was nominated for a prize.\n\nTask: I was on the team that day.\n\nResult: We came second and were in the newspaper.",
  ],
  good: [
    "Situation: Our café was nominated for a prize.\n\nAction: I rewrote the menu with the cook, baked each dish twice and trained two waiters.\n\nResult: We came second.",
  ],
};

export const missingAction = defineRule({
  id: "structure/missing-action",
  revision: 2,
  dimension: "structure",
  pitfall: "missing_action",
  severity: "must",
  messages: {
    missing: "No action is told: say what you did, step by step.",
    thin: "The action takes {share}% of the story; it is the part that shows you at work.",
  },
  suggestion: "First I [step]. Then I [step], because [reason].",
  lift: (signals) => ({
    words: { ...signals.words, action: 60 },
    ownDeeds: Math.max(4, signals.ownDeeds),
    distinctDeeds: Math.max(4, signals.distinctDeeds),
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0) return;
    const { words } = signals;
    const deeds = signals.ownDeeds + signals.weDeeds + signals.nobodyDeeds;
    if ((words.action + words.tradeoffs < 3 && deeds < 3) || isNoStory(evidence)) {
      report({ message: "missing", at: insertionPoint(evidence, "action") });
      return;
    }
    const share = Math.round((100 * (words.action + words.tradeoffs)) / Math.max(1, evidence.spokenWords));
    const isGiven = evidence.facts.document.blocks.every((block) => block.label !== null);
    if (share < 30 && evidence.spokenWords > 80 && isGiven) {
      report({ message: "thin", at: placeOf(evidence, "action"), values: { share: String(share) }, severity: "hint" });
    }
  },
});
