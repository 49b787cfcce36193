import { expect, test } from "vitest";
import { describeChange } from "./metric-helper.ts";

test.each([
  [95, 35, "min", "−63% (95 min → 35 min)"],
  [11, 5, "%", "−55% (11% → 5%, −6 points)"],
  [120, 276, "", "+130% (120 → 276)"],
  [100, 1000, "orders", "10× (100 orders → 1000 orders)"],
  [0, 7, "days", "0 days → 7 days"],
  [4, 4, "h", "unchanged (4 h → 4 h)"],
])("%d to %d %s", (baseline, result, unit, text) => {
  expect(describeChange(baseline, result, unit)?.text).toBe(text);
});

test("numbers that are none give null", () => {
  expect(describeChange(Number.NaN, 3)).toBeNull();
});
