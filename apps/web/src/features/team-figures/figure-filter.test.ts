import { expect, test } from "vitest";
import { readFigureFilter, writeFigureFilter } from "./figure-filter.ts";

const read = (search: string) => readFigureFilter(Object.fromEntries(new URLSearchParams(search)));

test.each([
  "",
  "?team=all&weeks=4",
  "?cohort=Spring+%26+autumn&weeks=52&ruleset=starboard%400.9.0",
  "?rules=dismissed&evidence=rule%3Aconcision%2Ffiller-words",
  "?evidence=scores%3A45-67",
])("an address %j says what it said", (search) => {
  expect(writeFigureFilter(read(search))).toBe(search);
});

test.each([
  "?weeks=3",
  "?rules=score",
  "?evidence=rule:../..",
  "?evidence=scores:0-999",
  "?evidence=everything",
  "?team=",
])("what %j asks for is not known, and left out", (search) => {
  expect(writeFigureFilter(read(search))).toBe("");
});
