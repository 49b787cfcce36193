import type { PlannedSection } from "@starboard/domain/practice-length";
import { clockTime, secondsWords } from "./clock-time.ts";
import { behindSeconds, type PracticeRun, settle, spokenMs } from "./practice-run.ts";

/** Most interviewers wait so long before they offer help. */
const USUAL_THOUGHT = "Half a minute is usual.";

/** On a telephone the clock stays in view above the sections and their button. */
const HELD = "max-sm:sticky max-sm:top-(--bar) max-sm:z-10 max-sm:bg-bg";

export interface RunClockProps {
  run: PracticeRun;
  nowMs: number;
  plan: readonly PlannedSection[];
  /** What is said now is kept on this device. */
  isRecorded: boolean;
}

/** The clock, and where it stands against the plan. */
export function RunClock({ run, nowMs, plan, isRecorded }: RunClockProps) {
  const isThinking = run.phase === "thinking";
  // What has been said is told as it will be noted; a clock that runs shows whole seconds.
  const whole = run.phase === "said" ? Math.round : Math.floor;
  const seconds = whole((isThinking ? settle(run, nowMs).thoughtMs : spokenMs(run, nowMs)) / 1_000);
  return (
    <p
      role="timer"
      className={`mt-8 mb-3 flex items-end gap-x-5 gap-y-2 py-2 sm:flex-wrap ${run.phase === "ready" ? "" : HELD}`}
    >
      <b className="min-w-[2.1em] text-clock tracking-tight tabular-nums">{clockTime(seconds)}</b>
      <span className="min-w-0 text-ink-2 leading-snug">
        {isThinking ? "to think" : `of ${clockTime(run.length)}`}
        <br />
        {wordsOf(run, nowMs, plan)}
      </span>
      {isRecorded ? <span className="text-port">Recording on this device</span> : null}
    </p>
  );
}

function wordsOf(run: PracticeRun, nowMs: number, plan: readonly PlannedSection[]): string {
  switch (run.phase) {
    case "ready":
      return "Say it aloud; the sections show where you are.";
    case "thinking":
      return USUAL_THOUGHT;
    case "said":
      return "Said.";
    case "speaking": {
      if (run.sinceMs === null) return "The clock stands.";
      const behind = behindSeconds(run, nowMs, plan);
      if (behind === 0) return "On your plan";
      return `${secondsWords(Math.abs(behind))} ${behind > 0 ? "behind" : "ahead of"} your plan`;
    }
  }
}
