import { expect, test } from "vitest";
import { binsOf, previewSentence, signed } from "./preview-words.ts";
import type { Preview } from "./rules.ts";

const scores = (...at: number[]) => Array.from({ length: 101 }, (_, score) => at.filter((one) => one === score).length);
const named = (fields: Partial<Preview["named"]>): Preview =>
  ({
    named: {
      stories: 12,
      without: 0,
      before: scores(),
      after: scores(),
      bands: { before: [], after: [] },
      medians: { before: null, after: null },
      up: 0,
      down: 0,
      lines: { reached: [0, 0, 0, 0, 0], lost: [0, 0, 0, 0, 0] },
      ...fields,
    },
  }) as unknown as Preview;

test("a dry run is told in a sentence", () => {
  expect(previewSentence(named({ stories: 0 }))).toBe("No story that you may read has been compared.");
  expect(previewSentence(named({}))).toBe("None of 12 stories would move.");
  expect(previewSentence(named({ up: 2, down: 3 }))).toBe(
    "Of 12 stories that you may read, 2 would rise and 3 would fall; none would change its band.",
  );
});

test("a dry run tells every line that is crossed, each way, and one that moved while no score did", () => {
  const lines = (fields: object) => ({ reached: [0, 0, 0, 0, 0], lost: [0, 0, 0, 0, 0], ...fields });
  expect(previewSentence(named({ up: 0, down: 1, lines: lines({ lost: [0, 0, 0, 0, 1] }) }))).toMatch(
    /0 would rise and 1 would fall; 1 would fall below strong\.$/,
  );
  const many = lines({ reached: [0, 3, 0, 2, 0], lost: [0, 1, 0, 1, 0] });
  expect(previewSentence(named({ up: 2, down: 3, lines: many }))).toMatch(
    /; 2 would reach solid, 1 would fall below solid, 3 would have enough to be judged, 1 would have too little to be judged\.$/,
  );
  expect(previewSentence(named({ lines: lines({ lost: [0, 0, 0, 2, 0] }) }))).toBe(
    "Of 12 stories that you may read, no score would move; 2 would fall below solid.",
  );
});

test("every score from 0 to 100 lies in one bin", () => {
  const bins = binsOf(named({ before: scores(0, 4, 5, 100), after: scores(95, 99, 100) }).named);
  expect(bins.map(({ before }) => before)).toEqual([2, 1, ...new Array(17).fill(0), 1]);
  expect(bins.at(-1)).toEqual({ from: 95, to: 100, count: 3, before: 1 });
});

test("a change carries its sign", () => {
  expect([signed(3), signed(-12), signed(0)]).toEqual(["+3", "−12", "0"]);
});
