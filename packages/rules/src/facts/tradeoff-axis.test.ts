import { expect, test } from "vitest";
import { factsOfSentence } from "./sentence-facts.ts";

test.each([
  ["I chose the slower way by hand, because the quick one made errors and I wanted the quality.", "speed-quality"],
  ["I kept a spare pump, which cost us the rest of the budget.", "reliability-cost"],
  ["We dropped two features instead of missing the deadline.", "scope-deadline"],
  ["I preferred to ask her before I told the others.", "other"],
  ["I kept to the slow oven, and the guests had their bread an hour later.", "speed-quality"],
  ["We could have bought a new boiler, but I put the money into a spare pump.", "reliability-cost"],
  ["The alternative route goes past the quarry.", null],
] as const)("%s", (text, axis) => {
  expect(factsOfSentence(text, "tradeoffs").axis).toBe(axis);
});
