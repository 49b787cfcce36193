import { digestHourOf, isDigestHour, type MailPreferences } from "@starboard/domain/mail-paces";
import { isQuietHour } from "@starboard/domain/organisation-defaults";
import { localDate, localHour, nextLocalHour } from "./local-time.ts";

/**
 * When the person's next daily mail is due; null without one. Where the clocks skip its hour and so land in the
 * quiet hours, it waits until they are over.
 */
export function nextDigestTime(timeZone: string, preferences: MailPreferences, after: Date): Date | null {
  const hour = digestHourOf(preferences);
  if (hour === null) return null;
  const at = nextLocalHour(timeZone, hour, after);
  const { quietHours } = preferences;
  return isQuietHour(quietHours, localHour(timeZone, at)) ? nextLocalHour(timeZone, quietHours.untilHour, at) : at;
}

interface DueDigest {
  timeZone: string;
  preferences: MailPreferences;
  now: Date;
  /** The local days whose digest has gone out. */
  sentOn: (day: string) => boolean;
}
type DigestAct = { act: "send"; day: string } | { act: "wait"; until: Date } | { act: "none" };

/**
 * What a timer that goes off now should do, however late, early or often it does: send the day's mail, or wait for the
 * next one. Pure, so that its laws are held over whole years.
 */
export function decideDigest({ timeZone, preferences, now, sentOn }: DueDigest): DigestAct {
  const day = localDate(timeZone, now);
  if (isDigestHour(preferences, localHour(timeZone, now)) && !sentOn(day)) return { act: "send", day };
  const until = nextDigestTime(timeZone, preferences, now);
  return until ? { act: "wait", until } : { act: "none" };
}
