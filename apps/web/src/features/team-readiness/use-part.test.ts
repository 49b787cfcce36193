import { expect, test } from "vitest";
import { leftOf, PART } from "./use-part.ts";

test("a list that is too long to be drawn by itself offers the rest, another is drawn whole", () => {
  expect(leftOf(PART, PART + 420)).toBe(420);
  expect(leftOf(PART + 420, PART + 420)).toBe(0);
  expect(leftOf(25, 60)).toBe(0);
  expect(leftOf(PART, PART)).toBe(0);
});
