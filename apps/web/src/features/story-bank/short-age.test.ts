import { expect, test } from "vitest";
import { shortAge } from "./short-age.ts";

const DAY = 86_400_000;

test.each([
  [0, "now", "today"],
  [1, "1d", "1 day ago"],
  [13, "13d", "13 days ago"],
  [14, "2w", "2 weeks ago"],
  [91, "13w", "13 weeks ago"],
  [92, "3m", "3 months ago"],
  [729, "23m", "23 months ago"],
  [731, "2y", "2 years ago"],
])("%i days are %s", (days, short, long) => {
  expect(shortAge(days * DAY)).toEqual({ short, long });
});

test("a clock that is behind does not show a time to come", () => {
  expect(shortAge(-5 * DAY)).toEqual({ short: "now", long: "today" });
});
