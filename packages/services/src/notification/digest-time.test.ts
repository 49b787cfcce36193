import { digestHourOf, type MailPreferences } from "@starboard/domain/mail-paces";
import { isQuietHour } from "@starboard/domain/organisation-defaults";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decideDigest, nextDigestTime } from "./digest-time.ts";
import { localDate, localHour } from "./local-time.ts";

/** Zones with the days of 2026 on which their clocks change; two that change none for comparison. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  "Europe/London": ["2026-03-29", "2026-10-25"],
  "America/New_York": ["2026-03-08", "2026-11-01"],
  "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
  "America/Santiago": ["2026-04-05", "2026-09-06"],
  "Asia/Kolkata": ["2026-03-29", "2026-10-25"],
  UTC: ["2026-03-29", "2026-10-25"],
};
const ZONES = Object.keys(CHANGES);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_AROUND = 5;

const hour = fc.integer({ min: 0, max: 23 });
const preferences: fc.Arbitrary<MailPreferences & { digestHour: number }> = fc.record({
  paces: fc.constant({}),
  quietHours: fc.record({ fromHour: hour, untilHour: hour }),
  digestHour: hour,
});

interface Sent {
  at: number;
  day: string;
}

/**
 * The days around both changes of somebody who hears of something every five hours, as the timers and the job would
 * have it: rows that go off once they are due, at a tick; ticks that come twice; hours in which none comes.
 */
const live = (timeZone: string, chosen: MailPreferences, ticks: (at: number) => "none" | "once" | "twice"): Sent[][] =>
  (CHANGES[timeZone] ?? []).map((change) => {
    const from = Date.parse(change) - DAYS_AROUND * DAY_MS;
    const sent: Sent[] = [];
    const days = new Set<string>();
    let timers = new Set<number>();
    for (let at = from; at < from + 2 * DAYS_AROUND * DAY_MS; at += 30 * MINUTE_MS) {
      const news = (at - from) % (5 * HOUR_MS) === 0 ? nextDigestTime(timeZone, chosen, new Date(at)) : null;
      if (news) timers.add(news.getTime());
      const times = { none: 0, once: 1, twice: 2 }[ticks(at)];
      const due = [...timers].filter((timer) => timer <= at);
      if (times > 0) timers = new Set([...timers].filter((timer) => timer > at));
      for (let time = 0; time < times * due.length; time += 1) {
        const now = new Date(at + time * MINUTE_MS);
        const next = decideDigest({ timeZone, preferences: chosen, now, sentOn: (day) => days.has(day) });
        if (next.act === "wait") timers.add(next.until.getTime());
        if (next.act === "send") {
          days.add(next.day);
          sent.push({ at: now.getTime(), day: next.day });
        }
      }
    }
    return sent;
  });

/** The laws of every life: a day once, on that day's own clocks, not before its hour and not in quiet hours. */
function expectLawful(timeZone: string, chosen: MailPreferences, sent: readonly Sent[]): void {
  for (const { at, day } of sent) {
    const shown = localHour(timeZone, new Date(at));
    expect(localDate(timeZone, new Date(at))).toBe(day);
    expect(isQuietHour(chosen.quietHours, shown)).toBe(false);
    expect(shown).toBeGreaterThanOrEqual(digestHourOf(chosen) ?? 24);
  }
  expect(new Set(sent.map(({ day }) => day)).size).toBe(sent.length);
}

test("over both changes of the clocks each day has its digest once, never early and never in quiet hours", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), preferences, fc.nat(13), (timeZone, chosen, seed) => {
      const lives = live(timeZone, chosen, (at) => ((at / MINUTE_MS / 30 + seed) % 7 < 3 ? "twice" : "once"));
      for (const sent of lives) {
        expectLawful(timeZone, chosen, sent);
        const days = sent.map(({ day }) => Date.parse(day));
        const wanted = (Math.max(...days) - Math.min(...days)) / DAY_MS + 1;
        // One day may have none of the hours that are left: the clocks skip the only one.
        expect(wanted - days.length).toBeLessThanOrEqual(isOneHourLeft(chosen) ? 1 : 0);
        expect(days.length).toBeGreaterThanOrEqual(2 * DAYS_AROUND - 3);
      }
    }),
    { numRuns: 50 },
  );
});

const isOneHourLeft = ({ quietHours, digestHour }: MailPreferences) =>
  isQuietHour(quietHours, ((digestHourOf({ paces: {}, quietHours, digestHour }) ?? 0) + 1) % 24);

test("after hours without a tick a digest comes late on its day, or with the next day's, and once", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), preferences, fc.integer({ min: 1, max: 60 }), (timeZone, chosen, hours) => {
      const isOut = (at: number) => Math.floor(at / HOUR_MS) % 97 < hours;
      for (const sent of live(timeZone, chosen, (at) => (isOut(at) ? "none" : "twice"))) {
        expect(sent.length).toBeGreaterThan(0);
        expectLawful(timeZone, chosen, sent);
      }
    }),
    { numRuns: 50 },
  );
});

test("in London the digest comes at eight on both sides of a change, and at the end of quiet hours that cover it", () => {
  const eight = { paces: {}, quietHours: { fromHour: 20, untilHour: 8 }, digestHour: 8 };
  const next = (at: string, chosen: MailPreferences) => nextDigestTime("Europe/London", chosen, new Date(at));
  expect(next("2026-03-28T12:00:00Z", eight)).toEqual(new Date("2026-03-29T07:00:00Z"));
  expect(next("2026-10-24T12:00:00Z", eight)).toEqual(new Date("2026-10-25T08:00:00Z"));
  const late = { ...eight, quietHours: { fromHour: 22, untilHour: 10 } };
  expect(next("2026-06-01T12:00:00Z", late)).toEqual(new Date("2026-06-02T09:00:00Z"));
  expect(next("2026-06-01T12:00:00Z", { ...eight, digestHour: null })).toBeNull();
  // One o'clock is skipped on that night, and two is quiet: it waits until six.
  const night = { paces: {}, quietHours: { fromHour: 2, untilHour: 6 }, digestHour: 1 };
  expect(next("2026-03-28T12:00:00Z", night)).toEqual(new Date("2026-03-29T05:00:00Z"));
});
