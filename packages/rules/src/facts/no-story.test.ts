import { describe, expect, test } from "vitest";
import { gatherEvidence } from "./evidence.ts";
import { isNoStory, isRunOn } from "./no-story.ts";
import { readFacts } from "./read-facts.ts";

const evidenceOf = (text: string) => gatherEvidence(readFacts({ text }));

describe("a text that is no story", () => {
  test.each([
    "Does anybody know a good place to get a bicycle repaired? The chain jumps. The shop by the river has closed.",
    "You need a ripe avocado. Cut it in half, take your spoon and lift the stone out. Your knife should be sharp.",
  ])("%s", (text) => {
    expect(isNoStory(evidenceOf(text))).toBe(true);
  });

  test("what somebody did is one, even if it speaks to the reader", () => {
    const text = "You know how it is on a Monday. I opened the second till, called your colleague and moved the queue.";
    expect(isNoStory(evidenceOf(text))).toBe(false);
  });
});

test("a text without full stops is told from one with them", () => {
  const clause = "i went round the shops with a list and counted the loaves that were left on each shelf";
  expect(isRunOn(evidenceOf(Array.from({ length: 4 }, () => clause).join(" and ")))).toBe(true);
  expect(isRunOn(evidenceOf(`${clause}. ${clause} again. Then ${clause}.`))).toBe(false);
});
