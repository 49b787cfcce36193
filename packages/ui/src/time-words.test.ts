import { expect, test } from "vitest";
import { type TimeForm, timeWords } from "./time-words.ts";

const now = new Date("2026-11-24T12:03:00Z");
const say = (at: string, form: TimeForm = "relative", timeZone = "Europe/London") =>
  timeWords(new Date(at), form, { timeZone, now, locale: "en-GB" });

test.each([
  ["2026-11-24T12:02:40Z", "this minute"],
  ["2026-11-24T11:40:00Z", "23 minutes ago"],
  ["2026-11-24T12:33:00Z", "in 30 minutes"],
  ["2026-11-24T09:05:00Z", "09:05"],
  ["2026-11-23T22:10:00Z", "yesterday, 22:10"],
  ["2026-11-25T08:00:00Z", "tomorrow, 08:00"],
  ["2026-11-20T08:00:00Z", "Friday"],
  ["2026-11-02T08:00:00Z", "2 Nov"],
  ["2025-11-02T08:00:00Z", "2 Nov 2025"],
])("%s is %s", (at, words) => expect(say(at)).toBe(words));

test("the day is that of the person's zone, not of the server", () => {
  expect(say("2026-11-24T23:30:00Z", "day", "Europe/London")).toBe("today");
  expect(say("2026-11-24T23:30:00Z", "day", "Asia/Tokyo")).toBe("tomorrow");
});

test("the full form says the date, the clock and the zone", () => {
  expect(say("2026-11-24T09:05:00Z", "full", "Europe/Berlin")).toBe("Tuesday 24 November 2026, 10:05 (Europe/Berlin)");
  expect(say("2026-11-24T00:05:00Z", "time")).toBe("00:05");
  expect(say("2026-11-24T09:05:00Z", "moment", "Europe/Berlin")).toBe("24 Nov 2026, 10:05");
});
