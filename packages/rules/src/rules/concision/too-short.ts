import { SLOW_WORDS_PER_MINUTE } from "@starboard/domain/evaluation";
import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { ROOM } from "../../score/reach.ts";
import { DEFAULT_TARGET_SECONDS } from "../../text/spoken-words.ts";
import { lastPlace } from "../places.ts";

export const tooShortDocs: RuleDocs = {
  why: "A short answer is fine while every part is there; one of three sentences leaves the interviewer to ask for the parts. It takes no points away, but so short a story cannot be strong: there is no room for evidence.",
  bad: ["I cut check-in from nine minutes to three by having guests send their details the day before."],
  good: [
    "Situation: Forty lorries a day waited outside our cold store, an hour and fifty minutes on average, and the hauliers had begun to invoice us for it: 11,400 pounds in September alone.\n\nTask: I am the transport planner, so the invoices land on my desk although the doors are not mine.\n\nAction: I asked three drivers to keep a diary for a week. It turned out that one clerk checked the papers of chilled and frozen loads, so a frozen load behind a mixed one lost 35 minutes.\n\nResult: The wait came down to 52 minutes by the third week.",
  ],
};

export const tooShort = defineRule({
  id: "concision/too-short",
  claim: "The story is long enough to be told.",
  revision: 2,
  dimension: "concision",
  pitfall: "too_short",
  severity: "hint",
  messages: {
    short: "Even told slowly this takes about {time}; one to three minutes leave room for what you decided and why.",
  },
  check: ({ evidence, profile, signals, report }) => {
    const slow = profile.wordsPerMinute?.[0] ?? SLOW_WORDS_PER_MINUTE;
    const seconds = (evidence.spokenWords * 60) / slow;
    const target = profile.targetSeconds?.[0] ?? DEFAULT_TARGET_SECONDS;
    if (evidence.spokenWords === 0 || seconds >= target * ROOM.none) return;
    const { words } = signals;
    const rounded = Math.round(seconds);
    const isThin = Math.min(words.situation, words.action, words.result) < 3;
    report({
      message: "short",
      at: lastPlace(evidence),
      values: { time: rounded > 1 ? `${rounded} seconds` : "a second" },
      ...(isThin ? { severity: "should" as const } : {}),
    });
  },
});
