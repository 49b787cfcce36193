import { timeWords } from "@starboard/ui/time-words";

const HOUR_MS = 3_600_000;

/** "12:03" today, "yesterday, 12:03" and so on before; in the person's zone. */
export function clockWords(at: Date, timeZone: string, now = new Date()): string {
  const isRecent = Math.abs(now.getTime() - at.getTime()) < HOUR_MS;
  return timeWords(at, isRecent ? "time" : "relative", { timeZone, now, locale: "en-GB" });
}
