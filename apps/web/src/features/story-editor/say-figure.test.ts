import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { METRIC_FAMILIES, readNumber, sayFigure } from "./say-figure.ts";

const FIGURE = { measure: "the time it took", from: "52", to: "31", unit: "min", how: "" };

test.each([
  ["1,200", 1200],
  ["1,234.5", 1234.5],
  ["3,5", 3.5],
  [" 12 000 ", 12_000],
  ["−4", -4],
  [".5", 0.5],
  ["", null],
  ["about 5", null],
  ["1.2.3", null],
])("reads %s", (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test("says the percentage and the sentence", () => {
  expect(sayFigure(FIGURE)).toEqual({
    share: "−40%",
    way: "less",
    sentence: "The time it took went from 52 min to 31 min (−40%).",
  });
  expect(
    sayFigure({ ...FIGURE, measure: "Sales", from: "700", to: "2,600", unit: "£", how: "the till, in May." }),
  ).toEqual({
    share: "3.7×",
    way: "more",
    sentence: "Sales went from £700 to £2,600 (3.7×), measured by the till, in May.",
  });
  expect(sayFigure({ ...FIGURE, measure: "Uptime", from: "80", to: "95", unit: "%" })?.sentence).toBe(
    "Uptime went from 80% to 95% (+15 points).",
  );
  expect(sayFigure({ ...FIGURE, from: "0" })?.sentence).toBe("The time it took went from 0 min to 31 min.");
});

test("says nothing while a figure or its name is missing, or nothing moved", () => {
  for (const part of [{ from: "" }, { to: "soon" }, { measure: " " }, { to: "52" }])
    expect(sayFigure({ ...FIGURE, ...part })).toBeNull();
});

test.each(METRIC_FAMILIES)(
  "the rules read what is said of $title as a movement, and ask for no baseline any more",
  ({ measure, unit, good }) => {
    const [from, to] = good === "less" ? ["52", "31"] : ["31", "52"];
    const figure = { measure, unit, from, to, how: "a tally over eight weeks" };
    const read = (result: string) => {
      const action = "I sat in on eleven handovers with a stopwatch, drew up a one-page sheet and tried it for a week.";
      const sections = { ...EMPTY_SECTIONS, action, result };
      return analyse({ kind: "challenge", text: { title: "", question: "", competencies: [], sections } }).placed.map(
        ({ finding }) => finding.ruleId,
      );
    };
    const before = read("It got much better.");
    expect(before).toEqual(expect.arrayContaining(["specificity/missing-baseline", "specificity/no-measurement"]));
    const after = read(`It got much better. ${sayFigure(figure)?.sentence}`);
    expect(after).toContain("specificity/baseline-to-result");
    for (const gone of ["missing-baseline", "no-measurement", "arithmetic-mismatch"])
      expect(after).not.toContain(`specificity/${gone}`);
  },
);
