import { describe, expect, test } from "vitest";
import { factsOfSentence } from "./sentence-facts.ts";

describe("two classes of words near each other make a sign, whatever the trade", () => {
  test.each([
    ["I briefed the night crew before the delivery.", "stakeholders"],
    ["I phoned both suppliers.", "stakeholders"],
    ["I coached the two apprentices through it.", "leadership"],
    ["We started with one ward.", "guardrail"],
  ] as const)("%s", (text, fact) => {
    expect(factsOfSentence(text, "action")[fact]).toBe(true);
  });

  test.each([
    ["I phoned on Tuesday.", "stakeholders"],
    ["The crew was late.", "stakeholders"],
    ["I fitted the pump.", "prevention"],
  ] as const)("one of them alone says nothing: %s", (text, fact) => {
    expect(factsOfSentence(text, "action")[fact]).toBe(false);
  });

  test("the words of one sentence do not reach into the next", () => {
    expect(factsOfSentence("That was what I told. Parents came at nine.", "action").stakeholders).toBe(false);
  });
});
