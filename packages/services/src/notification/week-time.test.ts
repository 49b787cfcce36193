import { DEFAULT_DIGEST_HOUR, digestHourOf, type MailPreferences } from "@starboard/domain/mail-paces";
import { isQuietHour } from "@starboard/domain/organisation-defaults";
import fc from "fast-check";
import { expect, test } from "vitest";
import { localHour } from "./local-time.ts";
import { decideWeek, localWeek, nextWeekTime } from "./week-time.ts";

/** Zones that change their clocks by an hour and by half of one, at two and at midnight, in both halves of the year. */
const ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "UTC"];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Weeks around the changes of both halves of the year. */
const SEASONS = [
  { startMs: Date.UTC(2026, 1, 25), weeks: 8 },
  { startMs: Date.UTC(2026, 7, 26), weeks: 11 },
];

const hour = fc.integer({ min: 0, max: 23 });
const preferences: fc.Arbitrary<MailPreferences> = fc.record({
  paces: fc.constant({}),
  quietHours: fc.record({ fromHour: hour, untilHour: hour }),
  digestHour: fc.option(hour),
});

/** A season of a lead, as timers and the job would have it: ticks each half hour, that come twice, or not at all for hours. */
function live(
  timeZone: string,
  chosen: MailPreferences,
  { startMs, weeks }: (typeof SEASONS)[number],
  isOut: (at: number) => boolean,
): number[] {
  const told = new Set<string>();
  const sent: number[] = [];
  let timer = nextWeekTime(timeZone, chosen, new Date(startMs)).getTime();
  for (let at = startMs; at < startMs + weeks * 7 * DAY_MS; at += HOUR_MS / 2) {
    if (timer > at || isOut(at)) continue;
    for (const now of [new Date(at), new Date(at)]) {
      const next = decideWeek({ timeZone, preferences: chosen, now, isTold: (week) => told.has(week) });
      if (next.act === "send") {
        told.add(next.week);
        sent.push(at);
      }
      timer = (next.act === "wait" ? next.until : nextWeekTime(timeZone, chosen, now)).getTime();
    }
  }
  return sent;
}

const expectLawful = (timeZone: string, chosen: MailPreferences, sent: readonly number[]) => {
  for (const at of sent) {
    const shown = localHour(timeZone, new Date(at));
    expect(isQuietHour(chosen.quietHours, shown)).toBe(false);
    expect(shown).toBeGreaterThanOrEqual(
      digestHourOf({ ...chosen, digestHour: chosen.digestHour ?? DEFAULT_DIGEST_HOUR }) ?? 24,
    );
  }
};

test("over both changes of the clocks a lead hears once of each week, never in quiet hours", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), preferences, fc.constantFrom(...SEASONS), (timeZone, chosen, season) => {
      const sent = live(timeZone, chosen, season, () => false);
      expectLawful(timeZone, chosen, sent);
      const weeks = sent.map((at) => Date.parse(localWeek(timeZone, new Date(at))));
      expect(weeks.length).toBeGreaterThanOrEqual(season.weeks - 1);
      expect(weeks).toEqual(weeks.map((_, n) => (weeks[0] ?? 0) + n * 7 * DAY_MS));
    }),
    { numRuns: 40 },
  );
});

test("after hours without a tick a week is told late and once, and none is made up for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), preferences, fc.integer({ min: 1, max: 400 }), (timeZone, chosen, hours) => {
      for (const season of SEASONS) {
        const sent = live(timeZone, chosen, season, (at) => Math.floor(at / HOUR_MS) % 701 < hours);
        expectLawful(timeZone, chosen, sent);
        const weeks = sent.map((at) => localWeek(timeZone, new Date(at)));
        expect(new Set(weeks).size).toBe(weeks.length);
        expect(weeks.length).toBeGreaterThan(season.weeks / 4);
      }
    }),
    { numRuns: 20 },
  );
});

test("a local week begins on Monday at midnight of those clocks, and its mail comes at eight", () => {
  const auckland = (at: string) => localWeek("Pacific/Auckland", new Date(at));
  expect(auckland("2026-11-29T10:59:00Z")).toBe("2026-11-23");
  expect(auckland("2026-11-29T11:00:00Z")).toBe("2026-11-30");
  const usual = { paces: {}, quietHours: { fromHour: 20, untilHour: 8 }, digestHour: 8 };
  const next = (at: string, chosen: MailPreferences) => nextWeekTime("Europe/London", chosen, new Date(at));
  // The clocks go forward on Sunday 29 March.
  expect(next("2026-03-26T12:00:00Z", usual)).toEqual(new Date("2026-03-30T07:00:00Z"));
  expect(next("2026-03-30T07:00:00Z", usual)).toEqual(new Date("2026-04-06T07:00:00Z"));
  expect(next("2026-11-28T12:00:00Z", { ...usual, digestHour: null })).toEqual(new Date("2026-11-30T08:00:00Z"));
  const late = { ...usual, quietHours: { fromHour: 22, untilHour: 10 } };
  expect(next("2026-11-28T12:00:00Z", late)).toEqual(new Date("2026-11-30T10:00:00Z"));
});
