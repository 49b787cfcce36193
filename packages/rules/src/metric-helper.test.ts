import { expect, test } from "vitest";
import { describeChange } from "./metric-helper.ts";

test.each([
  [95, 35, "min", "−63% (95 min → 35 min)"],
  [11, 5, "%", "−55% (11% → 5%, −6 points)"],
  [120, 276, "", "+130% (120 → 276)"],
  [100, 1000, "orders", "10× (100 orders → 1000 orders)"],
  [0, 7, "days", "0 days → 7 days"],
  [4, 4, "h", "unchanged (4 h → 4 h)"],
  [99.97, 99.99, "%", "+0.02% (99.97% → 99.99%, +0.02 points)"],
  [99.99, 99.97, "%", "−0.02% (99.99% → 99.97%, −0.02 points)"],
  [99.9991, 99.9992, "%", "+0.0001% (99.9991% → 99.9992%, +0.0001 points)"],
  [10_000, 10_001, "", "+0.01% (10000 → 10001)"],
  [0.0004, 0.0001, "s", "−75% (0.0004 s → 0.0001 s)"],
  [0.1 + 0.2, 0.6, "", "+100% (0.3 → 0.6)"],
  [-4, -9, "points", "−125% (-4 points → -9 points)"],
  [-4, 9, "", "+325% (-4 → 9)"],
  [1e-320, 1e308, "", "1e-320 → 1e+308"],
])("%d to %d %s", (baseline, result, unit, text) => {
  expect(describeChange(baseline, result, unit)?.text).toBe(text);
});

test("what no number can hold is not told", () => {
  expect(describeChange(1e-320, 1e308)).toMatchObject({ direction: "increase", percent: null, factor: null });
  expect(describeChange(-4, 9)).toMatchObject({ percent: 325, factor: null });
  expect(describeChange(0, 0)).toMatchObject({ direction: "none", percent: null, factor: null });
});

test("numbers that are none give null", () => {
  expect(describeChange(Number.NaN, 3)).toBeNull();
});
