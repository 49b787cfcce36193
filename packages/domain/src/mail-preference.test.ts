import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changedPaces,
  chooseMail,
  digestHourOf,
  isDigestHour,
  MAIL_PACES,
  type MailPreferences,
  paceOf,
} from "./mail-paces.ts";
import { SetMailPreferences } from "./mail-preference.ts";
import { FAREWELL_KINDS, MAILED_KINDS, NOTIFICATION_KINDS } from "./notification-kinds.ts";
import { NOTIFICATION_WORDS } from "./notification-words.ts";
import { isQuietHour } from "./organisation-defaults.ts";

const hour = fc.integer({ min: 0, max: 23 });
const kind = fc.constantFrom(...NOTIFICATION_KINDS);
const paces = fc.dictionary(kind, fc.constantFrom(...MAIL_PACES));
const anyPreferences: fc.Arbitrary<MailPreferences> = fc.record({
  paces,
  quietHours: fc.record({ fromHour: hour, untilHour: hour }),
  digestHour: fc.option(hour),
});

test("without a choice, what cannot wait is mailed at once and the rest once a day", () => {
  for (const one of NOTIFICATION_KINDS) {
    expect(paceOf({}, one)).toBe(MAILED_KINDS.includes(one) ? "at-once" : "daily");
    expect(NOTIFICATION_WORDS[one].when).toMatch(/^[a-z]/);
  }
});

test("nothing goes out at once in quiet hours, nothing at all where it is off, and a farewell always", () => {
  fc.assert(
    fc.property(anyPreferences, kind, hour, (preferences, one, now) => {
      const chosen = chooseMail(preferences, one, now);
      if (FAREWELL_KINDS.includes(one)) {
        expect(chosen).toBe("at-once");
        return;
      }
      const isQuiet = isQuietHour(preferences.quietHours, now);
      const pace = paceOf(preferences.paces, one);
      if (isQuiet) expect(chosen).not.toBe("at-once");
      if (pace === "off") expect(chosen).toBe("off");
      if (preferences.digestHour === null) expect(chosen).not.toBe("daily");
      if (pace === "at-once") expect(chosen === "at-once").toBe(!isQuiet);
    }),
  );
});

test("a chosen pace is kept only where it differs, and means the same afterwards", () => {
  fc.assert(
    fc.property(paces, (chosen) => {
      const kept = changedPaces(chosen);
      for (const one of NOTIFICATION_KINDS) expect(paceOf(kept, one)).toBe(paceOf(chosen, one));
      expect(changedPaces(kept)).toEqual(kept);
    }),
  );
  expect(changedPaces({ "review-assigned": "at-once", "comment-replied": "off" })).toEqual({
    "comment-replied": "off",
  });
});

test("the daily mail's hour is never a quiet one, and nothing goes out before it", () => {
  fc.assert(
    fc.property(anyPreferences, hour, (preferences, now) => {
      const from = digestHourOf(preferences);
      if (from === null) {
        expect(isDigestHour(preferences, now)).toBe(false);
        return;
      }
      expect(isQuietHour(preferences.quietHours, from)).toBe(false);
      expect(isDigestHour(preferences, from)).toBe(true);
      if (isDigestHour(preferences, now)) expect(now).toBeGreaterThanOrEqual(from);
    }),
  );
  const night = { paces: {}, quietHours: { fromHour: 22, untilHour: 9 } };
  expect(digestHourOf({ ...night, digestHour: 8 })).toBe(9);
  expect(digestHourOf({ ...night, digestHour: 18 })).toBe(18);
});

test("a farewell cannot be switched off, and only what is named changes", () => {
  expect(SetMailPreferences.safeParse({ paces: { "member-removed": "off" } }).success).toBe(false);
  expect(SetMailPreferences.safeParse({ digestHour: 24 }).success).toBe(false);
  expect(SetMailPreferences.parse({ digestHour: null })).toEqual({ digestHour: null });
});
