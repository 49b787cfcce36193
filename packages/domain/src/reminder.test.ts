import fc from "fast-check";
import { expect, test } from "vitest";
import { REMINDED_AGAIN_AFTER_HOURS, type Remindable, sparedBecause } from "./reminder.ts";

const NOW_MS = Date.UTC(2026, 10, 28, 12);
const HOUR_MS = 3_600_000;
const anyone: fc.Arbitrary<Remindable> = fc.record({
  isDone: fc.boolean(),
  isExempt: fc.boolean(),
  remindedAtMs: fc.option(fc.integer({ min: 0, max: 72 }).map((hours) => NOW_MS - hours * HOUR_MS)),
});

test("somebody is reminded, or spared for a reason that is true", () => {
  fc.assert(
    fc.property(anyone, (person) => {
      const { isDone, isExempt, remindedAtMs } = person;
      const isRecent = remindedAtMs !== null && NOW_MS - remindedAtMs < REMINDED_AGAIN_AFTER_HOURS * HOUR_MS;
      const truths = { exempt: isExempt, done: isDone, reminded: isRecent };
      const reason = sparedBecause(person, NOW_MS);
      if (reason) expect(truths[reason]).toBe(true);
      else expect(Object.values(truths)).toEqual([false, false, false]);
    }),
  );
});

test("a reminder at the same hour goes out every day, also on the shortest, and at once a second time never", () => {
  const after = (hours: number) =>
    sparedBecause({ isDone: false, isExempt: false, remindedAtMs: NOW_MS - hours * HOUR_MS }, NOW_MS);
  expect([23, 24, 25].map(after)).toEqual([null, null, null]);
  expect([0, 1, 12].map(after)).toEqual(["reminded", "reminded", "reminded"]);
});
