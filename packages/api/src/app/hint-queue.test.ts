import { expect, test } from "vitest";
import { createHintQueue } from "./hint-queue.ts";

const batch = { topic: "batch", id: "3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b01", atMs: 0 } as const;
const story = { topic: "story", id: "3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b02", atMs: 0 } as const;

test("a hundred changes of one thing within a second are two hints, the first at once and the last at the end", () => {
  const queue = createHintQueue();
  const told: [number, string][] = [];
  for (let ms = 0; ms < 3_000; ms += 5) {
    if (ms < 1_000 && ms % 10 === 0) queue.add(batch);
    if (ms === 500) queue.add(story);
    for (let hint = queue.take(ms); hint; hint = queue.take(ms)) told.push([ms, hint.topic]);
  }
  expect(told).toEqual([
    [0, "batch"],
    [500, "story"],
    [1_000, "batch"],
  ]);
  expect(queue.untilNextMs(3_000)).toBe(Number.POSITIVE_INFINITY);
});

test("who waits is told how long", () => {
  const queue = createHintQueue();
  queue.add(batch);
  expect(queue.untilNextMs(100)).toBe(0);
  queue.take(100);
  queue.add(batch);
  expect(queue.untilNextMs(300)).toBe(800);
});
