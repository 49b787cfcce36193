import { expect, test } from "vitest";
import { factsOfSentence } from "./sentence-facts.ts";

test.each([
  ["I shut the line down straight away.", "stabilise"],
  ["It turned out that the seal was worn.", "diagnose"],
  ["I replaced the seal on both pumps.", "fix"],
  ["I wrote a checklist for the start of the shift.", "prevent"],
  ["I had lunch with the new manager.", null],
] as const)("%s", (text, phase) => {
  expect(factsOfSentence(text, "action").phase).toBe(phase);
});
