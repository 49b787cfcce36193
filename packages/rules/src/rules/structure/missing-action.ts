import { defineRule, type RuleDocs } from "../../define-rule.ts";
import type { Act } from "../../facts/acts.ts";
import type { Evidence } from "../../facts/evidence.ts";
import { isNoStory, isRunOn } from "../../facts/no-story.ts";
import { isIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { insertionPoint, placeOf } from "../places.ts";

export const missingActionDocs: RuleDocs = {
  why: "The action is what the interviewer came for: everything else frames it.",
  bad: [
    "Situation: Our café was nominated for a prize.\n\nTask: I was on the team that day.\n\nResult: We came second and were in the newspaper.",
    "It was the night of the big concert and the singer was ill, and there were two thousand people in the hall. Everybody was looking at us. It was terribly tense. In the end it was all sorted out somehow, and the evening was one that people still talk about today.",
  ],
  good: [
    "Situation: Our café was nominated for a prize.\n\nAction: I rewrote the menu with the cook, baked each dish twice and trained two waiters.\n\nResult: We came second.",
  ],
};

export const missingAction = defineRule({
  id: "structure/missing-action",
  claim: "The story says what was done.",
  revision: 3,
  dimension: "structure",
  pitfall: "missing_action",
  severity: "must",
  messages: {
    few: "Hardly anything here is an act of yours: say what you did, step by step.",
    empty: "The acts are told in words about method and not as what was done: name the things you did.",
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
    const { ownDeeds, weDeeds, nobodyDeeds } = evidence;
    const deeds = countWork(evidence, ownDeeds) + countWork(evidence, weDeeds) + countWork(evidence, nobodyDeeds);
    const at = insertionPoint(evidence, "action");
    if ((words.action + words.tradeoffs < 3 && deeds < 3) || isNoStory(evidence)) {
      report({ message: "missing", at });
      return;
    }
    if (signals.methodShare > METHOD_WORDS) report({ message: "empty", at: placeOf(evidence, "action") });
    else if (deeds < 2 && evidence.spokenWords >= ENOUGH_WORDS && !isRunOn(evidence))
      report({ message: "few", at, severity: "hint" });
    const share = Math.round((100 * (words.action + words.tradeoffs)) / Math.max(1, evidence.spokenWords));
    const isGiven = evidence.facts.document.blocks.every((block) => block.label !== null);
    if (share < 30 && evidence.spokenWords > 80 && isGiven) {
      report({ message: "thin", at: placeOf(evidence, "action"), values: { share: String(share) }, severity: "hint" });
    }
  },
});

const ENOUGH_WORDS = 60;
/** The best stories of the corpus have under 2% of words about stories and methods. */
const METHOD_WORDS = 0.075;

const MOVING = wordSet("went came toured travelled stood sat got did stayed lived played drank ate flew waited");

/** Going and waiting is no act by which anything changes. */
const countWork = ({ facts }: Evidence, acts: readonly Act[]): number => {
  let work = 0;
  for (const { verb } of acts) if (!isIn(MOVING, facts.document.tokens, verb)) work++;
  return work;
};
