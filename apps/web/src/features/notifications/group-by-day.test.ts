import { describe, expect, test } from "vitest";
import { groupByDay } from "./group-by-day.ts";

const at = (iso: string) => ({ createdAt: new Date(iso) });
const now = new Date("2026-03-10T12:00:00Z");

describe("days of notifications", () => {
  test("are those of the person's calendar, not of the clock in Greenwich", () => {
    const items = [at("2026-03-10T03:00:00Z"), at("2026-03-10T01:00:00Z")];
    expect(groupByDay(items, { timeZone: "UTC", now }).map((day) => day.items.length)).toEqual([2]);
    // 22:00 and 20:00 of the ninth in New York.
    const inNewYork = groupByDay(items, { timeZone: "America/New_York", now });
    expect(inNewYork.map((day) => [day.key, day.label, day.items.length])).toEqual([["2026-03-09", "yesterday", 2]]);
  });

  test("are named today, yesterday, then by weekday and date, with the year where it differs", () => {
    const items = [
      at("2026-03-10T08:00:00Z"),
      at("2026-03-09T08:00:00Z"),
      at("2026-03-01T08:00:00Z"),
      at("2025-12-31T08:00:00Z"),
    ];
    expect(groupByDay(items, { timeZone: "Europe/London", now }).map((day) => day.label)).toEqual([
      "today",
      "yesterday",
      "Sun 1 Mar",
      "Wed 31 Dec 2025",
    ]);
  });

  test("of nothing are none", () => {
    expect(groupByDay([], { timeZone: "UTC", now })).toEqual([]);
  });
});
