import { GOOD_FIT } from "@starboard/rules/match";
import { expect, test } from "vitest";
import { FIT_OF_AN_ANSWER, goodMatches } from "./good-matches.ts";
import { readBank } from "./read-bank.ts";

test("a story answers from the fit that the rules name", () => {
  expect(FIT_OF_AN_ANSWER).toBe(GOOD_FIT);
});

test("without stories every question of the bank is there, and none has an answer", () => {
  const bank = readBank([]);
  expect(bank.length).toBeGreaterThan(119);
  expect(bank.flatMap(({ matches }) => goodMatches(matches))).toEqual([]);
});
