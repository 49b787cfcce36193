import { expect, test } from "vitest";
import { dayIn } from "./date-format.ts";
import { dayWords, spanWords, weekdayWords } from "./day-words.ts";

const TODAY = "2026-11-30";

test("the day is that of the zone", () => {
  const moment = new Date("2026-11-28T15:30:00Z");
  expect(dayIn(moment, "Europe/London")).toBe("2026-11-28");
  expect(dayIn(moment, "Pacific/Auckland")).toBe("2026-11-29");
  expect(dayIn(moment.getTime(), "America/Los_Angeles")).toBe("2026-11-28");
});

test("a day has its year where that is another one", () => {
  expect(dayWords("2026-12-04", TODAY)).toBe("4 Dec");
  expect(dayWords("2027-01-04", TODAY)).toBe("4 Jan 2027");
  expect(weekdayWords("2026-12-04", TODAY)).toBe("Fri 4 Dec");
  expect(weekdayWords("2025-12-31", TODAY)).toBe("Wed 31 Dec 2025");
});

test.each([
  ["2026-12-01", "2026-12-05", "1 – 5 Dec"],
  ["2026-11-28", "2026-12-04", "28 Nov – 4 Dec"],
  ["2026-12-28", "2027-01-02", "28 Dec 2026 – 2 Jan 2027"],
  ["2027-02-01", "2027-02-05", "1 – 5 Feb 2027"],
  ["2027-01-28", "2027-02-05", "28 Jan – 5 Feb 2027"],
  ["2026-12-04", "2026-12-04", "4 Dec"],
])("from %s to %s is %s", (from, to, words) => expect(spanWords(from, to, TODAY)).toBe(words));
