import { localHour, nextLocalHour } from "./local-time.ts";

/** When a day's unread notifications go out, on the person's own clocks. */
const DIGEST_HOUR = 8;
/** From this hour until `QUIET_UNTIL_HOUR` no digest is sent; one that comes late waits for the next morning. */
const QUIET_FROM_HOUR = 20;
const QUIET_UNTIL_HOUR = DIGEST_HOUR;

export const nextDigestTime = (timeZone: string, after: Date): Date => nextLocalHour(timeZone, DIGEST_HOUR, after);

/** False in the person's night. */
export const isDigestTime = (timeZone: string, now: Date): boolean => {
  const hour = localHour(timeZone, now);
  return hour >= QUIET_UNTIL_HOUR && hour < QUIET_FROM_HOUR;
};
