import { expect, test } from "vitest";
import { factsOfSentence } from "./sentence-facts.ts";

test("a sentence tells who acts, by its first act", () => {
  expect(factsOfSentence("I rewrote the discharge checklist.", "action").agent).toBe("I");
  expect(factsOfSentence("Rewrote the discharge checklist.", "action").agent).toBe("implied-I");
  expect(factsOfSentence("We rewrote the discharge checklist.", "action").agent).toBe("we");
  expect(factsOfSentence("The discharge checklist was rewritten.", "action").agent).toBe("nobody");
});

test("a choice counts as a decision, and its rejected option is seen", () => {
  const facts = factsOfSentence("I chose the paper form instead of the tablet.", "tradeoffs");
  expect(facts).toMatchObject({ decision: true, rejectedOption: true, platitude: false });
});
