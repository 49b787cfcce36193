import { expect, test } from "vitest";
import { nextLocalHour } from "./local-time.ts";

test("an hour that the clocks skip comes when it would have come, and one that they show twice comes first", () => {
  // In London 01:00 follows 00:59:59 as 02:00 in March, and comes twice in October.
  expect(nextLocalHour("Europe/London", 1, new Date("2026-03-28T12:00:00Z"))).toEqual(new Date("2026-03-29T01:00:00Z"));
  expect(nextLocalHour("Europe/London", 1, new Date("2026-10-24T12:00:00Z"))).toEqual(new Date("2026-10-25T00:00:00Z"));
  expect(nextLocalHour("Europe/London", 1, new Date("2026-10-25T00:00:00Z"))).toEqual(new Date("2026-10-26T01:00:00Z"));
});
