import { expect, test } from "vitest";
import { bankSentence, readinessSentence } from "./describe-questions.ts";

test("the bank is told in one breath, and one is not some", () => {
  expect(bankSentence({ stories: 0, answered: null, prepared: 0 })).toMatch(/^You have no stories yet/);
  expect(bankSentence({ stories: 2, answered: null, prepared: 0 })).toMatch(/being held against/);
  expect(bankSentence({ stories: 2, answered: 1, prepared: 1 })).toBe(
    "1 question has a story of yours. 1 is marked as prepared.",
  );
  expect(bankSentence({ stories: 2, answered: 80, prepared: 0 })).toBe(
    "80 questions have a story of yours. None is marked as prepared.",
  );
});

const criterion = (missing: string) =>
  ({ criterion: "stories", have: 0, need: 1, isMet: missing === "", missing }) as const;

test("readiness names what is missing first, and how much more", () => {
  expect(readinessSentence({ level: "ready", criteria: [criterion("")] })).toEqual({
    mark: "ready",
    words: "Your bank is ready.",
  });
  expect(
    readinessSentence({ level: "building", criteria: [criterion(""), criterion("a challenge"), criterion("x")] }).words,
  ).toBe("Your bank is building: a challenge, and 1 more to go.");
});
