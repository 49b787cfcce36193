import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { SAMPLE_KEYS } from "../lexicons/sample-shingles.ts";
import { tokenize } from "../text/tokenize.ts";
import { shinglesOf } from "./known-samples.ts";

test("shingles are hashes of five words in a row, whatever the case and the marks", () => {
  const keys = shinglesOf(tokenize("One two three four five six seven eight nine ten eleven twelve"));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.length).toBeLessThan(8);
  expect(shinglesOf(tokenize("ONE two, three: four five six – seven; eight nine ten. Eleven twelve"))).toEqual(keys);
});

test("the fingerprints are there and an own story is not taken for a sample", () => {
  const known = SAMPLE_KEYS.reduce((sum, key) => sum + key, 0);
  expect(known).toBeGreaterThan(300);
  expect(known / SAMPLE_KEYS.length).toBeLessThan(0.03);
  const own =
    "I moved eight doors from the ground floor and wrote down what the inspector would accept on the day of the hand-over, floor by floor.";
  expect(evaluate({ text: own }, { knownSamples: true }).findings.map((finding) => finding.pitfall)).not.toContain(
    "copied_sample",
  );
});
