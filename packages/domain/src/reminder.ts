/**
 * Nobody is reminded of the same thing twice within these hours: fewer than the shortest day that a change of the
 * clocks makes, so that a reminder at the same hour of the next day always goes out.
 */
export const REMINDED_AGAIN_AFTER_HOURS = 20;

export type SparedReason = "done" | "exempt" | "reminded";

/** Somebody who might be reminded. */
export interface Remindable {
  isDone: boolean;
  isExempt: boolean;
  /** When a reminder of this was asked for last, in ms since 1970 UTC; null for never. */
  remindedAtMs: number | null;
}

/** Why somebody gets no reminder, null for who gets one: the preview and the sending ask the same. */
export function sparedBecause({ isDone, isExempt, remindedAtMs }: Remindable, nowMs: number): SparedReason | null {
  if (isExempt) return "exempt";
  if (isDone) return "done";
  const isRecent = remindedAtMs !== null && nowMs - remindedAtMs < REMINDED_AGAIN_AFTER_HOURS * 3_600_000;
  return isRecent ? "reminded" : null;
}
