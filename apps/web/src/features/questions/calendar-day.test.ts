import { expect, test } from "vitest";
import { dayIn, dayWords } from "./calendar-day.ts";

test("one moment is two days, by the zone", () => {
  const moment = Date.parse("2026-11-28T23:30:00Z");
  expect(dayIn(moment, "Europe/London")).toBe("2026-11-28");
  expect(dayIn(moment, "Pacific/Auckland")).toBe("2026-11-29");
  expect(dayIn(moment, "America/Los_Angeles")).toBe("2026-11-28");
});

test("a day keeps its weekday wherever it is read", () => {
  expect(dayWords("2026-12-07")).toMatch(/^Mon,? 7 Dec 2026$/);
});
