import type { RouterOutputs } from "@starboard/api/client";

export type PracticeEntry = RouterOutputs["practice"]["list"][number];

const DAY_MS = 86_400_000;
const WEEKS_SHOWN = 8;

/** The last times of one story at one length, the oldest first. */
export const lastTimes = (
  entries: readonly PracticeEntry[],
  { storyId, targetSeconds, count }: { storyId: string; targetSeconds: number; count: number },
): PracticeEntry[] =>
  entries
    .filter((entry) => entry.storyId === storyId && entry.targetSeconds === targetSeconds)
    .slice(0, count)
    .reverse();

/** The newest time of a story at each length, in seconds. */
export function timeByLength(entries: readonly PracticeEntry[], storyId: string): Map<number, number> {
  const times = new Map<number, number>();
  for (const entry of entries) {
    if (entry.storyId !== storyId || entry.targetSeconds === null) continue;
    if (!times.has(entry.targetSeconds)) times.set(entry.targetSeconds, entry.seconds);
  }
  return times;
}

/** Words and fillers by the minute; null where nothing was written down. */
export const perMinute = (count: number | null, seconds: number): number | null =>
  count === null ? null : (count * 60) / seconds;

/** How often something was said aloud in each of the last weeks, the oldest first; a week ends now. */
export function timesByWeek(entries: readonly Pick<PracticeEntry, "createdAt">[], nowMs: number): number[] {
  const weeks = Array.from({ length: WEEKS_SHOWN }, () => 0);
  for (const { createdAt } of entries) {
    const ago = Math.floor(Math.max(0, nowMs - createdAt.getTime()) / (7 * DAY_MS));
    if (ago < WEEKS_SHOWN) weeks[WEEKS_SHOWN - 1 - ago] = (weeks[WEEKS_SHOWN - 1 - ago] ?? 0) + 1;
  }
  return weeks;
}

/** Mean words and fillers a minute of two stretches: the newest five with a transcript, and the five before. */
export function paceBeforeAndNow(entries: readonly PracticeEntry[]): {
  now: { words: number; fillers: number } | null;
  before: { words: number; fillers: number } | null;
} {
  const counted = entries.filter(({ words }) => words !== null);
  return { now: meanOf(counted.slice(0, 5)), before: meanOf(counted.slice(5, 10)) };
}

function meanOf(entries: readonly PracticeEntry[]): { words: number; fillers: number } | null {
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0);
  if (seconds === 0) return null;
  const total = (of: "words" | "fillers") => entries.reduce((sum, entry) => sum + (entry[of] ?? 0), 0);
  return {
    words: Math.round((total("words") * 60) / seconds),
    fillers: Math.round((total("fillers") * 600) / seconds) / 10,
  };
}
