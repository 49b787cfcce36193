import { FAST_WORDS_PER_MINUTE, SLOW_WORDS_PER_MINUTE } from "@starboard/domain/evaluation";
import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { lastPlace } from "../places.ts";

const DEFAULT_TARGET_SECONDS = 180;
const CLEAR_MARGIN = 1.25;
const LONG_STORY = `Situation: Our depot lost drivers.\n\nAction: ${"I asked each driver for the worst run of the week and wrote down why it was late. ".repeat(1)}${Array.from({ length: 60 }, (_, index) => `On day ${index + 2} I rode along with driver number ${index + 3} and noted the stops.`).join(" ")}\n\nResult: Late runs fell from 14 a week to 3.`;

export const tooLongDocs: RuleDocs = {
  why: "After three minutes listeners stop following; details belong into the answers to their questions.",
  bad: [LONG_STORY],
  good: [
    "Situation: Our depot lost two drivers.\n\nAction: I rode along for a week and moved the early runs.\n\nResult: Late runs fell from 14 a week to 3.",
  ],
};

export const tooLong = defineRule({
  id: "concision/too-long",
  claim: "The story can be told in two to three minutes.",
  revision: 2,
  dimension: "concision",
  pitfall: "too_long",
  severity: "should",
  messages: {
    long: "Told at a quick pace this takes {minutes} minutes; two to three are usual.",
    edge: "Told at an ordinary pace this takes {minutes} minutes; two to three are usual.",
    cut: "The text is too long to be read to its end: only the first {read} characters were looked at.",
  },
  check: ({ evidence, profile, report }) => {
    const { cut, text } = evidence.facts.document;
    if (cut > 0)
      report({
        message: "cut",
        at: { start: text.length, end: text.length },
        values: { read: String(text.length) },
        severity: "must",
      });
    const fast = profile.wordsPerMinute?.[1] ?? FAST_WORDS_PER_MINUTE;
    const seconds = (evidence.spokenWords * 60) / fast;
    const target = profile.targetSeconds?.[1] ?? DEFAULT_TARGET_SECONDS;
    const usual = (evidence.spokenWords * 60) / ((fast + (profile.wordsPerMinute?.[0] ?? SLOW_WORDS_PER_MINUTE)) / 2);
    if (seconds <= target * CLEAR_MARGIN && usual > target)
      report({
        message: "edge",
        at: lastPlace(evidence),
        values: { minutes: String(Math.round(usual / 6) / 10) },
        severity: "hint",
      });
    if (seconds > target * CLEAR_MARGIN)
      report({ message: "long", at: lastPlace(evidence), values: { minutes: String(Math.round(seconds / 6) / 10) } });
  },
});
