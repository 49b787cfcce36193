import { DEFAULT_DIGEST_HOUR, isDigestHour, type MailPreferences } from "@starboard/domain/mail-paces";
import { nextDigestTime } from "./digest-time.ts";
import { localDate, localHour, startOfNextDay } from "./local-time.ts";

const DAY_MS = 86_400_000;

/** The Monday of the week that a zone's clocks show, such as 2026-11-23: one name for each local week. */
export function localWeek(timeZone: string, at: Date): string {
  const day = Date.parse(localDate(timeZone, at));
  // 1 January 1970 was a Thursday; Monday is 0.
  const weekday = (((day / DAY_MS + 3) % 7) + 7) % 7;
  return dateOf(day - weekday * DAY_MS);
}

/** The first instant after `after` at which a week's mail is due: at the hour of the daily mail of its first day. */
export function nextWeekTime(timeZone: string, preferences: MailPreferences, after: Date): Date {
  for (let monday = Date.parse(localWeek(timeZone, after)); ; monday += 7 * DAY_MS) {
    const sundayIsOver = startOfNextDay(timeZone, dateOf(monday - DAY_MS));
    const at = nextHour(timeZone, preferences, new Date(sundayIsOver.getTime() - 1));
    if (at > after) return at;
  }
}

interface DueWeek {
  timeZone: string;
  preferences: MailPreferences;
  now: Date;
  /** Whether a week has been told of, by the name that `localWeek` gives it. */
  isTold: (week: string) => boolean;
}

/**
 * What a timer that goes off now should do, however late, early or often it does: tell of the week, or wait, at most
 * until the quiet hours are over where the week has not been told of.
 */
export function decideWeek({
  timeZone,
  preferences,
  now,
  isTold,
}: DueWeek): { act: "send"; week: string } | { act: "wait"; until: Date } {
  const week = localWeek(timeZone, now);
  if (isTold(week)) return { act: "wait", until: nextWeekTime(timeZone, preferences, now) };
  if (isDigestHour(withHour(preferences), localHour(timeZone, now))) return { act: "send", week };
  return { act: "wait", until: nextHour(timeZone, preferences, now) };
}

/** Who has no daily mail has an hour for the weekly one all the same. */
const withHour = (preferences: MailPreferences) => ({
  ...preferences,
  digestHour: preferences.digestHour ?? DEFAULT_DIGEST_HOUR,
});

function nextHour(timeZone: string, preferences: MailPreferences, after: Date): Date {
  const at = nextDigestTime(timeZone, withHour(preferences), after);
  if (!at) throw new Error("A mail with an hour is due at some time.");
  return at;
}

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
