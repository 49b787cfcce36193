import { expect, test } from "vitest";
import { isDigestTime, nextDigestTime } from "./digest-time.ts";
import { localDate, localHour, nextLocalHour } from "./local-time.ts";

const ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago", "UTC"];

test.each(ZONES)("in %s every morning of a year has one digest, at eight on that day's clocks", (zone) => {
  let at = nextDigestTime(zone, new Date("2025-12-31T12:00:00Z"));
  const days: string[] = [];
  while (at < new Date("2027-01-01T00:00:00Z")) {
    days.push(localDate(zone, at));
    expect(localHour(zone, at)).toBe(8);
    expect(isDigestTime(zone, at)).toBe(true);
    const next = nextDigestTime(zone, at);
    expect(next.getTime()).toBeGreaterThan(at.getTime());
    at = next;
  }
  expect(new Set(days).size).toBe(days.length);
  expect(days.length).toBeGreaterThanOrEqual(365);
});

test("an hour that the clocks skip comes when it would have come, and one that they show twice comes first", () => {
  // In London 01:00 follows 00:59:59 as 02:00 in March, and comes twice in October.
  expect(nextLocalHour("Europe/London", 1, new Date("2026-03-28T12:00:00Z"))).toEqual(new Date("2026-03-29T01:00:00Z"));
  expect(nextLocalHour("Europe/London", 1, new Date("2026-10-24T12:00:00Z"))).toEqual(new Date("2026-10-25T00:00:00Z"));
  expect(nextLocalHour("Europe/London", 1, new Date("2026-10-25T00:00:00Z"))).toEqual(new Date("2026-10-26T01:00:00Z"));
});
