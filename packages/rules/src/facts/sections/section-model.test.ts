import { SECTION_LABELS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { sortIntoSections } from "../../sort-sections.ts";
import { readUnsorted } from "../read-facts.ts";
import { trainingRows } from "./feature-rows.ts";
import { FIXED_FEATURES, numberWords, SIGN_FEATURES, sectionFeatures } from "./section-features.ts";
import { SECTION_MODEL } from "./section-model.ts";

test("the model has six weights for every feature, and features are numbers of weights", () => {
  const inside = SECTION_MODEL.inside.split(" ");
  const opening = SECTION_MODEL.opening.split(" ");
  const own = FIXED_FEATURES.length + inside.length + opening.length;
  const size = own + SIGN_FEATURES;
  expect(SECTION_MODEL.weights).toHaveLength(size * SECTION_LABELS.length);
  const source = readUnsorted({ text: "I moved the desk. Then it helped us." });
  const rows = trainingRows(sectionFeatures(source, numberWords(inside, opening)), own);
  expect(rows).toHaveLength(2);
  for (const feature of rows.flat()) expect(feature).toBeLessThan(size);
});

test("a sentence is judged by the signs of the next one, which it does not have itself", () => {
  const source = readUnsorted({ text: "The desk was old. I moved it." });
  const deed = FIXED_FEATURES.indexOf("deedI");
  const [before, after] = trainingRows(sectionFeatures(source, numberWords([], [])), FIXED_FEATURES.length);
  expect(before).toContain(FIXED_FEATURES.length + deed);
  expect(before).not.toContain(deed);
  expect(after).toContain(deed);
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
