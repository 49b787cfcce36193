import { assessReadiness, DEFAULT_READINESS, type ReadinessStory } from "@starboard/domain/readiness";
import { describe, expect, test } from "vitest";
import type { BankStory } from "./bank-story.ts";
import { bankSentence, criterionLine, gapSentence, levelLine, listGaps, nextStep } from "./describe-bank.ts";
import { testStory } from "./test-story.ts";

const bank = (...bands: BankStory["band"][]) => bands.map((band, place) => testStory({ number: place + 1, band }));

describe("bankSentence", () => {
  test("counts what is solid or strong", () => {
    expect(bankSentence(bank("solid"))).toBe("One story, and it is solid.");
    expect(bankSentence(bank(null))).toBe("One story, not solid yet.");
    expect(bankSentence(bank("weak", "developing"))).toBe("Two stories, none of them solid yet.");
    expect(bankSentence(bank("solid", "strong", "weak"))).toBe("Three stories, two of them solid or strong.");
    expect(bankSentence(bank("solid", "strong"))).toBe("Two stories, all of them solid or strong.");
    expect(bankSentence(bank(...Array<"weak">(13).fill("weak")))).toBe("13 stories, none of them solid yet.");
  });
});

describe("gaps", () => {
  test("are the competencies without a story", () => {
    const gaps = listGaps([testStory({ competencies: ["ownership", "conflict"] })]);
    expect(gaps).toHaveLength(10);
    expect(gaps[0]).toBe("ambiguity");
    expect(gapSentence(gaps)).toBe("Ten competencies still have no story.");
    expect(gapSentence(["conflict"])).toBe("One competency still has no story.");
    expect(gapSentence([])).toBe("Every competency has a story.");
    expect(gapSentence(listGaps([]))).toBe("No competency is named in a story yet.");
  });
});

describe("readiness", () => {
  const at = Date.UTC(2026, 10, 24);
  const story: ReadinessStory = {
    kind: "challenge",
    band: "solid",
    bestBand: null,
    visibility: "team",
    competencies: ["ownership", "ambiguity", "conflict", "failure-and-learning", "initiative", "communication"],
    isApproved: true,
    touchedAtMs: at,
    practisedAtMs: at,
  };
  const six = Array.from(
    { length: 6 },
    (_, place): ReadinessStory => ({
      ...story,
      kind: place === 0 ? "accomplishment" : "challenge",
      competencies: place === 0 ? ["technical-judgement", "growth-and-feedback"] : story.competencies,
    }),
  );
  const own = (stories: ReadinessStory[]) => ({
    ...assessReadiness(stories, DEFAULT_READINESS, at),
    privateStories: 0,
    settings: DEFAULT_READINESS,
  });

  test("each level has a sign, words and a next step", () => {
    expect(levelLine(own(six))).toEqual({ mark: "ready", words: "Ready" });
    expect(nextStep(own(six))).toContain("Everything");
    expect(levelLine(own(six.slice(1)))).toMatchObject({ mark: "building" });
    expect(nextStep(own(six.slice(1)))).toBe("First: 1 more counting story.");
    const notSaid = own(six.map((one) => ({ ...one, practisedAtMs: null })));
    expect(levelLine(notSaid)).toEqual({ mark: "nearly", words: "Nearly ready, one reason left" });
    expect(nextStep(notSaid)).toBe("What is missing: 3 more stories practised within 21 days.");
    expect(levelLine(own([]))).toMatchObject({ mark: "not-ready" });
    expect(nextStep({ ...own([]), privateStories: 2 })).toContain("once your team may see them");
  });

  test("a line of the formula says what is there and what is asked", () => {
    const lines = own(six).criteria.map((criterion) => criterionLine(criterion, DEFAULT_READINESS));
    expect(lines).toContain("6 of 6 stories count");
    expect(lines).toContain("6 approved by a coach, 2 needed");
  });
});
