import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { tokenRange } from "../../facts/evidence.ts";
import { rangesOf } from "../places.ts";

export const fillerDocs: RuleDocs = {
  why: "Fillers and buzzwords take the place of facts, and listeners hear it.",
  bad: [
    "So basically I kind of led the synergy effort and, to be honest, we sort of leveraged best practices for a number of teams.",
  ],
  good: ["I led four teams through the move and wrote the plan for each of them."],
};

export const filler = defineRule({
  id: "concision/filler",
  claim: "Words that carry nothing are left out.",
  revision: 2,
  dimension: "concision",
  pitfall: "filler",
  severity: "hint",
  threshold: { value: 1.2, least: 0.5, most: 10, what: "fillers and buzzwords in a hundred spoken words" },
  messages: {
    padded: "Words that carry nothing: {words}. Leave them out.",
    empty: "Take out the words about stories (impact, ownership, outcome) and say what was there instead.",
  },
  lift: () => ({ fillers: 0, buzz: 0 }),
  check: ({ evidence, signals, threshold, report }) => {
    const { marks } = evidence.facts;
    const [empty, ...more] = rangesOf(evidence, evidence.junk.empty);
    if (empty !== undefined) report({ message: "empty", at: empty, evidence: more });
    const count = signals.fillers + signals.buzz;
    if (count < 2 || (count * 100) / Math.max(40, evidence.spokenWords) < threshold) return;
    const all = [...marks.of("hedge"), ...marks.of("filler"), ...marks.of("buzz")].sort((a, b) => a.first - b.first);
    const ranges = all.map((mark) => tokenRange(evidence.facts, mark.first, mark.end));
    const words = [...new Set(ranges.map((range) => `“${evidence.facts.document.text.slice(range.start, range.end)}”`))]
      .slice(0, 4)
      .join(", ");
    report({ message: "padded", at: ranges[0] ?? { start: 0, end: 0 }, evidence: ranges.slice(1), values: { words } });
  },
});
