import { expect, test } from "vitest";
import { leftWords, workTitle } from "./assignment-words.ts";

test("an assignment is told in a few words", () => {
  expect(workTitle({ stories: 1, competencies: [] })).toBe("One story");
  expect(workTitle({ stories: 3, competencies: ["conflict", "initiative"] })).toBe(
    "3 stories about conflict and initiative",
  );
});

test("what is left names stories and open competencies, and nothing where nothing is left", () => {
  expect(leftWords({ have: 1, need: 2, open: ["conflict"] })).toBe("1 more story; open: conflict");
  expect(leftWords({ have: 0, need: 3, open: [] })).toBe("3 more stories");
  expect(leftWords({ have: 2, need: 2, open: [] })).toBe("");
});
