import { expect, test } from "vitest";
import { assessReadiness, DEFAULT_READINESS } from "./readiness.ts";
import { type ReadinessFacts, readFacts } from "./readiness-facts.ts";

const DAY_MS = 86_400_000;
const KEPT: ReadinessFacts = {
  one: ["challenge", "solid", "strong", ["conflict"], true, 10 * DAY_MS, 8 * DAY_MS],
  two: ["accomplishment", null, null, [], false, 0, null],
  three: null,
};

test("kept facts are the stories of the formula, and of a private one nothing is known but that it is there", () => {
  const { stories, privateStories } = readFacts(KEPT);
  expect(privateStories).toBe(1);
  expect(stories).toEqual([
    {
      kind: "challenge",
      band: "solid",
      bestBand: "strong",
      visibility: "team",
      competencies: ["conflict"],
      isApproved: true,
      touchedAtMs: 10 * DAY_MS,
      practisedAtMs: 8 * DAY_MS,
    },
    {
      kind: "accomplishment",
      band: null,
      bestBand: null,
      visibility: "team",
      competencies: [],
      isApproved: false,
      touchedAtMs: 0,
      practisedAtMs: null,
    },
  ]);
});

test("the same facts count while they are fresh and no longer", () => {
  const { stories } = readFacts(KEPT);
  const counting = (day: number) => assessReadiness(stories, DEFAULT_READINESS, day * DAY_MS).countingStories;
  expect([counting(11), counting(375), counting(376)]).toEqual([1, 1, 0]);
});
