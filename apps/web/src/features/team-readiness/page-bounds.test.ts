import fc from "fast-check";
import { expect, test } from "vitest";
import { pageBounds } from "./page-bounds.ts";

test("everybody is on exactly one page, in order, and no page is longer than a browser draws at once", () => {
  fc.assert(
    fc.property(fc.nat(12_000), (total) => {
      const pages = pageBounds(total);
      const seen = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
      expect(seen).toEqual(Array.from({ length: total }, (_, at) => at));
      expect(Math.max(...pages.map(({ from, to }) => to - from))).toBeLessThan(250);
    }),
  );
});

test("a few people more than a page are drawn with it", () => {
  expect(pageBounds(201)).toEqual([{ from: 0, to: 201 }]);
  expect(pageBounds(250)).toEqual([
    { from: 0, to: 200 },
    { from: 200, to: 250 },
  ]);
  expect(pageBounds(0)).toEqual([{ from: 0, to: 0 }]);
});
