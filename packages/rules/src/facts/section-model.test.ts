import { SECTION_LABELS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { sortIntoSections } from "../sort-sections.ts";
import { readUnsorted } from "./read-facts.ts";
import { SECTION_FEATURES, sectionFeatures } from "./section-features.ts";
import { SECTION_MODEL } from "./section-model.ts";

test("the model has a row for every feature and a column for every section", () => {
  expect(SECTION_MODEL.weights).toHaveLength(SECTION_FEATURES.length);
  expect(SECTION_MODEL.weights.every((row) => row.length === SECTION_LABELS.length)).toBe(true);
  const rows = sectionFeatures(readUnsorted({ text: "I moved the desk. It helped." }));
  expect(rows.every((row) => row.length === SECTION_FEATURES.length)).toBe(true);
});

test("a free text is sorted by what its sentences do", () => {
  const { sections } = sortIntoSections(
    "Our canteen threw away 60 meals a day and the caterer wanted to raise the price. I was the office manager and had to bring that down. I counted the plates for two weeks and asked people to order by ten. I gave up the second soup, which some colleagues still miss. Waste fell from 60 meals to 18 a day. I now count before I change a menu.",
  );
  expect(sections.situation).toContain("threw away 60 meals");
  expect(sections.task).toContain("office manager");
  expect(sections.action).toContain("counted the plates");
  expect(sections.result).toContain("Waste fell");
  expect(sections.lessons).toContain("I now count");
});
