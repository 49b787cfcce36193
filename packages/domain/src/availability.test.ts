import { expect, test } from "vitest";
import { Availability, isAwayOn } from "./availability.ts";

test("somebody is away from the first day to the last, both included", () => {
  const away = { awayFrom: "2026-12-20", awayUntil: "2027-01-03" };
  const days = ["2026-12-19", "2026-12-20", "2027-01-03", "2027-01-04"];
  expect(days.map((day) => isAwayOn(away, day))).toEqual([false, true, true, false]);
  expect(isAwayOn({ awayFrom: null, awayUntil: null }, "2026-12-20")).toBe(false);
});

test.each([
  [{ awayFrom: "2026-12-20", awayUntil: null }, "Say both the first and the last day, or none."],
  [{ awayFrom: "2026-12-20", awayUntil: "2026-12-19" }, "The last day is before the first."],
  [{ awayFrom: "2026-02-30", awayUntil: "2026-12-19" }, "Write the day as year-month-day, such as 2026-12-01."],
  [{ capacity: 101 }, "At most 100 at a time."],
])("%j is refused with a sentence", (more, sentence) => {
  const refused = Availability.safeParse({ capacity: 5, ...more });
  expect(refused.error?.issues[0]?.message).toBe(sentence);
});
