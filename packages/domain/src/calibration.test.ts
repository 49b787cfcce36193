import { expect, test } from "vitest";
import { CreateCalibrationSet } from "./calibration.ts";
import { isFullyRated, othersRating } from "./calibration-values.ts";
import { DIMENSIONS } from "./evaluation.ts";

const teamId = "0190a000-0000-7000-8000-000000000001";
const TEXT = "As shift lead I saw that one order in eight left late. ".repeat(5);

test("a set has between one and forty stories, chosen or pasted", () => {
  const parse = (texts: string[], storyIds: string[] = []) =>
    CreateCalibrationSet.safeParse({ teamId, title: "Autumn", texts, storyIds }).success;
  expect(parse([])).toBe(false);
  expect(parse([TEXT])).toBe(true);
  expect(parse(["Too short."])).toBe(false);
  expect(parse([], [teamId])).toBe(true);
  expect(
    parse(
      Array.from({ length: 20 }, () => TEXT),
      Array.from({ length: 20 }, () => teamId),
    ),
  ).toBe(true);
  expect(
    parse(
      Array.from({ length: 20 }, () => TEXT),
      Array.from({ length: 21 }, () => teamId),
    ),
  ).toBe(false);
});

test("the others' rating is their mean, halves upwards, of those who rated the dimension", () => {
  expect(othersRating([], "structure")).toBeNull();
  expect(othersRating([{ ownership: 2 }], "structure")).toBeNull();
  expect(othersRating([{ structure: 3 }, { structure: 4 }], "structure")).toBe(4);
  expect(othersRating([{ structure: 3 }, { structure: 3 }, { structure: 4 }], "structure")).toBe(3);
});

test("a story is rated when all six dimensions are", () => {
  const all = Object.fromEntries(DIMENSIONS.map((one) => [one, 3 as const]));
  expect(isFullyRated(all)).toBe(true);
  expect(isFullyRated({ ...all, concision: undefined })).toBe(false);
});
