import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSmallCells, SMALL_CELL } from "./small-cells.ts";

const anyCounts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 400 })), {
  maxLength: 12,
});

test("no cell from 1 to 4 is shown, and what is shown is true", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const shown = hideSmallCells(counts);
      expect(shown).toHaveLength(counts.length);
      for (const [at, count] of shown.entries()) {
        if (count === null) continue;
        expect(count).toBe(counts[at]);
        expect(count === 0 || count >= SMALL_CELL).toBe(true);
      }
    }),
  );
});

test("no hidden cell follows from the total and the others: two or more are hidden, of 5 or more together, or all", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const shown = hideSmallCells(counts);
      const hidden = counts.filter((_, at) => shown[at] === null);
      const isAll = hidden.length === counts.length;
      const sum = hidden.reduce((total, count) => total + count, 0);
      expect(hidden.length === 0 || isAll || (hidden.length >= 2 && sum >= SMALL_CELL)).toBe(true);
    }),
  );
});

test("where nothing is small, nothing is hidden; hiding depends on the counts alone, not on their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: SMALL_CELL, max: 90 })), (counts) => {
      expect(hideSmallCells(counts)).toEqual(counts);
    }),
  );
  expect(hideSmallCells([40, 3, 7, 0])).toEqual([40, null, null, 0]);
  expect(hideSmallCells([0, 7, 3, 40])).toEqual([0, null, null, 40]);
  expect(hideSmallCells([2, 0, 0])).toEqual([null, null, null]);
  expect(hideSmallCells([2, 2, 50])).toEqual([null, null, null]);
});
