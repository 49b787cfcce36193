import { expect, test } from "vitest";
import { createKeptPoints } from "./kept-points.ts";

test("points are spent once each, by whom they were counted for, and end with their window", () => {
  let nowMs = 0;
  const kept = createKeptPoints(() => nowMs);
  expect(kept.take("one", 1)).toBe(false);
  kept.add("one", 3, 1_000);
  kept.add("one", 2, 1_000);
  expect(kept.take("other", 1)).toBe(false);
  expect(kept.take("one", 4)).toBe(true);
  expect(kept.take("one", 2), "more than are left").toBe(false);
  expect(kept.take("one", 1)).toBe(true);
  expect(kept.take("one", 1)).toBe(false);
  kept.add("one", 3, 1_000);
  nowMs = 1_000;
  expect(kept.take("one", 1)).toBe(false);
  kept.add("one", 1, 1_000);
  expect(kept.take("one", 2), "an earlier window's are gone").toBe(false);
});
