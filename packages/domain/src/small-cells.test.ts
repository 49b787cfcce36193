import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSmallCells, hideSmallComplements, SMALL_CELL, tellInFives, tellOfPeople } from "./small-cells.ts";

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

const anyGroups = fc
  .tuple(anyCounts, anyCounts)
  .map(([own, others]) => ({ own: others.map((_, at) => own[at] ?? 0), others }));

test("who takes their own people from the whole finds no others from 1 to 4, nor from what is hidden", () => {
  fc.assert(
    fc.property(anyGroups, ({ own, others }) => {
      const all = others.map((count, at) => count + (own[at] ?? 0));
      const shown = hideSmallComplements(all, [own]);
      const left = shown.map((count, at) => (count === null ? null : count - (own[at] ?? 0)));
      expect(left.every((count) => count === null || count === 0 || count >= SMALL_CELL)).toBe(true);
      const hidden = others.filter((_, at) => shown[at] === null);
      const sum = hidden.reduce((total, count) => total + count, 0);
      expect(hidden.length === 0 || hidden.length === all.length || (hidden.length >= 2 && sum >= SMALL_CELL)).toBe(
        true,
      );
    }),
  );
});

test("where two groups of one's own share people, the others are never fewer than was reckoned", () => {
  const anyTeams = fc.array(fc.record({ first: fc.nat(9), second: fc.nat(9), both: fc.nat(4), others: fc.nat(30) }), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(anyTeams, (cells) => {
      const all = cells.map(({ first, second, both, others }) => first + second + both + others);
      const known = [cells.map(({ first, both }) => first + both), cells.map(({ second, both }) => second + both)];
      const shown = hideSmallComplements(all, known);
      expect(cells.every(({ others }, at) => shown[at] === null || others === 0 || others >= SMALL_CELL)).toBe(true);
    }),
  );
});

const anyContent = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test("told in fives, two answers never differ by 1 to 4, a few are never told, and what is told lies next to the truth", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(4), anyContent, anyContent, (count, more, one, other) => {
      const [told, then] = [tellInFives(count, one), tellInFives(count + more, other)];
      if (count < SMALL_CELL) expect(told).toBeNull();
      if (told === null || then === null) return;
      expect(Math.abs(then - told) % SMALL_CELL).toBe(0);
      expect(Math.abs(told - count)).toBeLessThan(SMALL_CELL);
      expect(told).toBeGreaterThanOrEqual(SMALL_CELL);
    }),
  );
});

test("a step between two answers does not say at which count it lies", () => {
  for (const count of [15, 16, 17, 18, 19, 20]) {
    const answers = new Set(Array.from({ length: 50 }, (_, n) => tellInFives(count, BigInt(n * 7_919))));
    expect(answers).toEqual(new Set(count % SMALL_CELL === 0 ? [count] : [15, 20]));
  }
});

test("of people, neither who did nor who did not can be few, and nobody follows from a group and a part of it", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(4), (did, not, without) => {
      const whole = tellOfPeople(did, did + not);
      if (did < SMALL_CELL || not < SMALL_CELL) expect(whole).toBeNull();
      const part = tellOfPeople(Math.max(0, did - without), did + not - without);
      if (whole !== null && part !== null) expect([0, SMALL_CELL]).toContain(whole - part);
    }),
  );
});
