import type { LiveEvent } from "@starboard/domain/live-event";

/** `atMs`: when the server heard of it, by its clock. What a page's server read before that may lack the change. */
export type LiveHint = (Pick<LiveEvent, "topic" | "id"> | { topic: "reconnected"; id: null }) & { atMs: number };

/** A batch commits several chunks a second, and each hint makes every page that shows it ask again. */
const APART_MS = 1_000;

const keyOf = ({ topic, id }: Pick<LiveHint, "topic" | "id">): string => `${topic} ${id}`;

/**
 * Hints on their way to one stream. The first about a thing goes at once; what comes about it within the next second is
 * one hint at the end of that second, so that the last change is always told.
 */
export function createHintQueue() {
  const waiting = new Map<string, LiveHint>();
  const sentAt = new Map<string, number>();
  const dueAt = (key: string): number => (sentAt.get(key) ?? Number.NEGATIVE_INFINITY) + APART_MS;
  return {
    add(hint: LiveHint): void {
      waiting.set(keyOf(hint), hint);
    },
    /** The next hint that may go now. */
    take(nowMs: number): LiveHint | null {
      for (const [key, at] of sentAt) if (at + APART_MS <= nowMs) sentAt.delete(key);
      for (const [key, hint] of waiting) {
        if (dueAt(key) > nowMs) continue;
        waiting.delete(key);
        sentAt.set(key, nowMs);
        return hint;
      }
      return null;
    },
    /** Milliseconds until one may go; infinite when none waits. */
    untilNextMs: (nowMs: number): number =>
      Math.max(0, Math.min(...[...waiting.keys()].map(dueAt), Number.POSITIVE_INFINITY) - nowMs),
  };
}
