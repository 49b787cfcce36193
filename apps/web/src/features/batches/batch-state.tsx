import type { BatchState } from "@starboard/domain/batch-state";
import { StateMark } from "@starboard/ui/state-mark";

const MARKS = {
  planning: { state: "none", word: "queued" },
  running: { state: "building", word: "running" },
  paused: { state: "nearly", word: "paused" },
  cancelled: { state: "not-ready", word: "cancelled" },
  done: { state: "ready", word: "done" },
  failed: { state: "not-ready", word: "failed" },
} as const;

/** How a run stands, as sign and word. */
export function BatchStateMark({ state }: { state: BatchState }) {
  return <StateMark state={MARKS[state].state}>{MARKS[state].word}</StateMark>;
}
