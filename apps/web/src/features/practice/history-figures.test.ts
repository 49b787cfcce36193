import { expect, test } from "vitest";
import {
  lastTimes,
  type PracticeEntry,
  paceBeforeAndNow,
  perMinute,
  timeByLength,
  timesByWeek,
} from "./history-figures.ts";

const DAY_MS = 86_400_000;
const NOW = Date.parse("2026-11-28T12:00:00Z");
const entry = (daysAgo: number, more: Partial<PracticeEntry> = {}): PracticeEntry => ({
  id: `p${daysAgo}`,
  operationId: `o${daysAgo}`,
  storyId: "s",
  storyTitle: "S",
  seconds: 150,
  questionId: null,
  targetSeconds: 150,
  laps: {},
  words: null,
  fillers: null,
  pointsSaid: null,
  pointsWritten: null,
  hasTranscript: false,
  createdAt: new Date(NOW - daysAgo * DAY_MS),
  ...more,
});

test("the last times of a story at a length come oldest first, and no others", () => {
  const entries = [entry(1), entry(2, { targetSeconds: 60 }), entry(3, { storyId: "t" }), entry(4), entry(5)];
  const of = { storyId: "s", targetSeconds: 150, count: 2 };
  expect(lastTimes(entries, of).map(({ id }) => id)).toEqual(["p4", "p1"]);
});

test("the newest time stands beside each length", () => {
  const entries = [
    entry(1, { seconds: 140 }),
    entry(2, { seconds: 170 }),
    entry(3, { targetSeconds: 60, seconds: 64 }),
  ];
  expect([...timeByLength(entries, "s")]).toEqual([
    [150, 140],
    [60, 64],
  ]);
});

test("weeks end now, and what is older is left out", () => {
  expect(timesByWeek([entry(0), entry(6.9), entry(7.1), entry(55), entry(57)], NOW)).toEqual([1, 0, 0, 0, 0, 0, 1, 2]);
});

test("pace is of what was written down, weighed by the time", () => {
  expect(perMinute(300, 120)).toBe(150);
  expect(perMinute(null, 120)).toBeNull();
  const told = (daysAgo: number, words: number, fillers: number, seconds = 60) =>
    entry(daysAgo, { words, fillers, seconds });
  expect(paceBeforeAndNow([entry(0)])).toEqual({ now: null, before: null });
  expect(paceBeforeAndNow([told(1, 100, 2), entry(2), told(3, 400, 1, 120)])).toEqual({
    now: { words: 167, fillers: 1 },
    before: null,
  });
});
