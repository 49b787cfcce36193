import { findCompetencies } from "@starboard/rules/match";
import { expect, test } from "vitest";
import { suggestCompetencies } from "./suggest-competencies.ts";

const TEXT =
  "The baker refused and was furious, there was tension for weeks, and in the end we had a quarrel about flour. I wrote a note.";

test("what the text speaks of clearly is suggested with its words, and a single word is not enough", () => {
  const suggested = suggestCompetencies(findCompetencies(TEXT), []);
  expect(suggested.map(({ competency }) => competency)).toEqual(["conflict"]);
  expect(suggested[0]?.words).toHaveLength(3);
});

test("what is ticked is not suggested again", () => {
  expect(suggestCompetencies(findCompetencies(TEXT), ["conflict"])).toEqual([]);
});
