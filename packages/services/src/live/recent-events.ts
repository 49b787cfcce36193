import type { LiveEvent } from "@starboard/domain/live-event";

/** An event and when this server heard it, in ms of its clock. */
export interface HeardEvent {
  event: LiveEvent;
  atMs: number;
}

const KEPT_MS = 60_000;
const KEPT_EVENTS = 5_000;

/**
 * The last minute's events. A page is read a moment before its stream is open: what happened in between is asked for
 * here. Times in ms of one clock, never decreasing.
 */
export function createRecentEvents() {
  const kept: HeardEvent[] = [];
  /** Everything from here on is kept. */
  let completeFromMs = Number.POSITIVE_INFINITY;
  const dropOldest = (count: number) => {
    const last = kept.splice(0, count).at(-1);
    if (last) completeFromMs = Math.max(completeFromMs, last.atMs + 1);
  };
  return {
    /** Listening begins, or begins again after a gap: nothing is known of before. */
    restart(nowMs: number): void {
      kept.length = 0;
      completeFromMs = nowMs;
    },
    add(event: LiveEvent, nowMs: number): void {
      kept.push({ event, atMs: nowMs });
      const firstKept = kept.findIndex(({ atMs }) => atMs >= nowMs - KEPT_MS);
      dropOldest(Math.max(firstKept, kept.length - KEPT_EVENTS));
    },
    /** Null when something since then may not be known. */
    since(ms: number): readonly HeardEvent[] | null {
      if (ms < completeFromMs) return null;
      return kept.filter(({ atMs }) => atMs >= ms);
    },
  };
}
