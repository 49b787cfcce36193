import type { SectionLabel } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import GOLD from "../../corpus/gold-facts.jsonl?raw";
import { factsOfSentence, type SentenceFacts } from "./sentence-facts.ts";

interface GoldSentence {
  text: string;
  section: SectionLabel;
  facts: Partial<SentenceFacts>;
}

const SENTENCES = GOLD.trim()
  .split("\n")
  .map((line) => JSON.parse(line) as GoldSentence);

/** Recall and precision over the sentences that were labelled for the fact. */
function measure(name: keyof SentenceFacts) {
  let hits = 0;
  let extra = 0;
  let missed = 0;
  for (const { text, section, facts } of SENTENCES) {
    const wanted = facts[name];
    if (wanted === undefined) continue;
    const given = factsOfSentence(text, section)[name];
    const isWanted = wanted !== false && wanted !== null;
    const isGiven = given !== false && given !== null;
    if (isWanted && given === wanted) hits++;
    else {
      if (isWanted) missed++;
      if (isGiven) extra++;
    }
  }
  return { recall: hits / (hits + missed), precision: hits / (hits + extra) };
}

describe("facts over the gold sentences", () => {
  test.each([
    ["agent", 0.86, 0.96],
    ["passive", 0.6, 0.9],
    ["decision", 0.6, 0.9],
    ["rejectedOption", 0.7, 0.95],
    ["acceptedCost", 0.6, 0.95],
    ["guardrail", 0.68, 0.95],
    ["prevention", 0.45, 0.85],
    ["phase", 0.6, 0.85],
    ["measured", 0.6, 0.8],
    ["why", 0.6, 0.9],
    ["stakes", 0.55, 0.65],
    ["role", 0.7, 0.95],
    ["scope", 0.6, 0.9],
    ["stakeholders", 0.6, 0.95],
    ["leadership", 0.5, 0.85],
    ["lesson", 0.65, 0.95],
    ["changedPractice", 0.55, 0.85],
    ["platitude", 0.7, 0.95],
    ["hedge", 0.95, 0.9],
    ["filler", 0.95, 0.9],
    ["absolute", 0.95, 0.85],
  ] as const)("%s: recall at least %d, precision at least %d", (name, recall, precision) => {
    const found = measure(name);
    expect(found.recall).toBeGreaterThanOrEqual(recall);
    expect(found.precision).toBeGreaterThanOrEqual(precision);
  });
});
