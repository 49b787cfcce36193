import { expect, test } from "vitest";
import { shortAge } from "./short-age.ts";
import { testStory } from "./test-story.ts";
import { touchedAtMs } from "./touched-at.ts";

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

test("a story is touched by an edit, by saying it aloud and by an approval, and by no other answer", () => {
  const at = (day: string) => new Date(`2026-11-${day}T10:00:00Z`);
  const review = { id: "r", reviewerName: "Hana Tamm", dueAt: at("20"), closedAt: at("28") };
  const edited = testStory({ updatedAt: at("20") });
  expect(touchedAtMs(edited)).toBe(at("20").getTime());
  expect(touchedAtMs({ ...edited, practisedAt: at("25") })).toBe(at("25").getTime());
  expect(touchedAtMs({ ...edited, review: { ...review, state: "approved" } })).toBe(at("28").getTime());
  expect(touchedAtMs({ ...edited, review: { ...review, state: "declined" } })).toBe(at("20").getTime());
});
