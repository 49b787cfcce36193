import { describe, expect, test } from "vitest";
import { compareRatings, describeDifference, summariseDifference } from "./compare-ratings.ts";

const rated = (value: number) => ({ value, quote: "" });
const RATINGS = {
  structure: rated(4),
  ownership: rated(4),
  specificity: rated(1),
  judgement: rated(5),
  learning: rated(2),
  concision: rated(3),
};
const SCORES = { structure: 70, ownership: 90, specificity: 92, judgement: 60, learning: null, concision: 50 };

describe("compareRatings", () => {
  const compared = compareRatings(RATINGS, SCORES);

  test("puts the engine's score on the coach's scale", () => {
    expect(compared.map((one) => [one.title, one.coach, one.engine])).toEqual([
      ["Structure", 4, 4],
      ["Ownership", 4, 5],
      ["Specificity", 1, 5],
      ["Judgement", 5, 3],
      ["Learning", 2, null],
      ["Concision", 3, 3],
    ]);
  });

  test("says the difference in words", () => {
    expect(compared.map((one) => describeDifference(one, "you"))).toEqual([
      "the same",
      "you one lower",
      "you four lower",
      "you two higher",
      "the engine could not tell",
      "the same",
    ]);
  });

  test("names the dimension where both stand furthest apart", () => {
    expect(summariseDifference(compared, "Helen")).toBe("Furthest apart on Specificity: Helen 1, it 5.");
  });

  test("says so where both agree, and where the engine could not tell", () => {
    const alike = compareRatings({ structure: rated(4) }, SCORES);
    expect(summariseDifference(alike, "you")).toBe("Both say the same on every dimension that the engine could tell.");
    const untold = compareRatings({ learning: rated(2) }, SCORES);
    expect(summariseDifference(untold, "you")).toBe("The engine could not tell any of the six.");
  });

  test("leaves out what is not rated", () => {
    expect(compareRatings({ judgement: rated(3) }, SCORES).map((one) => one.dimension)).toEqual(["judgement"]);
  });
});
