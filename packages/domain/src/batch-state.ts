/**
 * planning → running → done, unless somebody cancels it; running ⇄ paused; `failed` when it could not even be planned.
 * One that is done with failures, or failed, may be tried again: back to planning, in its next round.
 */
export const BATCH_STATES = ["planning", "running", "paused", "cancelled", "done", "failed"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** What a run is for: evaluations that count, or a dry run of rules that leaves every evaluation as it is. */
export const BATCH_PURPOSES = ["evaluate", "preview"] as const;

/** Work is under way. */
export const isRunning = (state: BatchState): boolean => state === "planning" || state === "running";
/** Not ended: an organisation has at most one of these. */
export const isOpen = (state: BatchState): boolean => isRunning(state) || state === "paused";
export const OPEN_BATCH_STATES = BATCH_STATES.filter(isOpen);

/** What people do to a batch that has been started. */
export type BatchAct = "pause" | "resume" | "cancel" | "retry";

/** Where an act leads, or null where it may not be done. */
export function batchStateAfter(act: BatchAct, { state, failed }: { state: BatchState; failed: number }) {
  switch (act) {
    case "pause":
      return state === "running" ? ("paused" as const) : null;
    case "resume":
      return state === "paused" ? ("running" as const) : null;
    case "cancel":
      return isOpen(state) ? ("cancelled" as const) : null;
    case "retry":
      return state === "failed" || (state === "done" && failed > 0) ? ("planning" as const) : null;
  }
}
