import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, type Evidence, HOLDS, hasSign, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { countTechnicalNames } from "../../facts/technical-names.ts";
import { placeOf } from "../places.ts";

export const techOnlyDocs: RuleDocs = {
  why: "Tools are means. Interviewers ask what a customer, a colleague or the business got from it.",
  bad: [
    "Situation: Our bundle was 4.8 MB.\n\nTask: I decided to modernise it.\n\nAction: I moved from Webpack to Vite, dropped Moment and Lodash, switched to AVIF and enabled Brotli.\n\nResult: The bundle went from 4.8 MB to 1.1 MB.",
  ],
  good: [
    "Situation: Our bundle was 4.8 MB and people on slow phones left.\n\nAction: I moved from Webpack to Vite, dropped Moment and Lodash and switched to AVIF.\n\nResult: The bundle went from 4.8 MB to 1.1 MB and bookings by phone rose from 310 to 420 a week.",
  ],
};

export const techOnly = defineRule({
  id: "specificity/tech-only",
  claim: "The result shows what it meant for people or money, not only for machines.",
  revision: 4,
  dimension: "specificity",
  pitfall: "tech_only",
  severity: "should",
  messages: { machines: "Many tools are named, but not what it meant for people or money: who noticed, and how?" },
  suggestion: "For [customers, colleagues, the business] it meant [effect].",
  lift: (signals) => ({ impact: signals.impact + 1, resultMetrics: signals.resultMetrics + 1 }),
  check: ({ evidence, report }) => {
    const parts = evidence.facts.marks.countOf("techCue");
    const names = countTechnicalNames(evidence);
    const sizes = evidence.facts.quantities.filter(({ kind }) => kind === "size").length;
    const isFull = parts >= MANY_PARTS || names >= MANY_TOOLS;
    if (!isFull && (names === 0 || parts + names + sizes < MANY_PARTS)) return;
    if (HUMAN.some((cue) => sentencesWith(evidence, cue, IN.result).some((at) => isShown(evidence, at)))) return;
    const isFramed = !isFull || hasSign(evidence, "impact", IN.situation | IN.task | IN.result);
    report({
      message: "machines",
      at: placeOf(evidence, "result"),
      ...(isFramed ? { severity: "hint" as const } : {}),
    });
  },
});

const MANY_PARTS = 6;
const MANY_TOOLS = 4;

/** Words of people and of money, without those that a machine has too ("errors", "visits"). */
const HUMAN = ["moneyCue", "businessCue"] as const;

/** "All members benefited from it" is praise and shows nobody. */
const isShown = (evidence: Evidence, sentence: number): boolean =>
  evidence.facts.counts.of("vague", sentence) === 0 || doesHold(evidence, sentence, HOLDS.change);
