import { expect, test } from "vitest";
import { COMPANY_PROFILES, PROFILES } from "./company-profile.ts";
import { COMPETENCIES } from "./competency.ts";
import { daysBetween, daysLeftWords } from "./days-between.ts";
import { AddInterview } from "./interview.ts";

const ID = "0190a000-0000-7000-8000-000000000001";

test.each([
  ["2026-11-28", "2026-11-28", 0],
  ["2026-11-28", "2026-12-01", 3],
  ["2026-12-31", "2027-01-01", 1],
  ["2028-02-28", "2028-03-01", 2],
  ["2027-02-28", "2027-03-01", 1],
  ["2100-02-28", "2100-03-01", 1],
  ["2026-12-01", "2026-11-28", -3],
  ["2000-01-01", "2026-01-01", 9_497],
])("from %s to %s are %d days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test("days are counted as the calendar of JavaScript counts them", () => {
  const first = Date.UTC(2023, 0, 1);
  for (let n = 0; n < 1_500; n += 1) {
    const day = new Date(first + n * 86_400_000).toISOString().slice(0, 10);
    expect(daysBetween("2023-01-01", day)).toBe(n);
  }
});

test("days left are said as people say them", () => {
  expect([0, 1, 12, -1, -4].map(daysLeftWords)).toEqual(["today", "tomorrow", "in 12 days", "yesterday", "4 days ago"]);
});

test("every profile weighs competencies that exist, and all but the balanced one lean somewhere", () => {
  for (const profile of COMPANY_PROFILES) {
    const weighed = Object.entries(PROFILES[profile].weights);
    expect(weighed.every(([competency, weight]) => COMPETENCIES.includes(competency as never) && weight > 1)).toBe(
      true,
    );
    expect(weighed.length > 0).toBe(profile !== "balanced");
  }
});

test("a day that is none, and an organisation of blanks, are refused in words", () => {
  const wrong = AddInterview.safeParse({
    id: ID,
    day: "2026-02-30",
    organisation: " ",
    profile: "balanced",
  });
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual([
    "Write the day as 2026-01-31.",
    "The organisation is missing.",
  ]);
});
