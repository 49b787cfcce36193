import type { PracticeLength } from "@starboard/domain/practice-length";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";

/** One time aloud, from the question to what was said. Pure: whoever changes it says what the clock shows. */
export interface PracticeRun {
  /** Goes out with the record, so that it counts once. */
  operationId: string;
  /** Null lets the page choose. */
  questionId: string | null;
  storyId: string | null;
  length: PracticeLength;
  phase: "ready" | "thinking" | "speaking" | "said";
  /** What each section took, in ms; the one that is being told included, up to `sinceMs`. */
  lapsMs: Readonly<Partial<Record<SectionLabel, number>>>;
  current: SectionLabel | null;
  /** When the clock began to run, in ms since 1970; null while it stands. */
  sinceMs: number | null;
  /** How long the person thought before they spoke. */
  thoughtMs: number;
  transcript: string;
  keepsTranscript: boolean;
}

export const newRun = (
  operationId: string,
  { questionId, storyId, length }: Pick<PracticeRun, "questionId" | "storyId" | "length">,
): PracticeRun => ({
  operationId,
  questionId,
  storyId,
  length,
  phase: "ready",
  lapsMs: {},
  current: null,
  sinceMs: null,
  thoughtMs: 0,
  transcript: "",
  keepsTranscript: false,
});

/** The time that ran since it began is added to where it belongs; the clock stands then. */
export function settle(run: PracticeRun, nowMs: number): PracticeRun {
  if (run.sinceMs === null) return run;
  const ran = Math.max(0, nowMs - run.sinceMs);
  if (run.phase === "thinking") return { ...run, thoughtMs: run.thoughtMs + ran, sinceMs: null };
  if (run.current === null) return { ...run, sinceMs: null };
  const lapsMs = { ...run.lapsMs, [run.current]: (run.lapsMs[run.current] ?? 0) + ran };
  return { ...run, lapsMs, sinceMs: null };
}

export const think = (run: PracticeRun, nowMs: number): PracticeRun => ({ ...run, phase: "thinking", sinceMs: nowMs });

/** @param order the sections of the plan, in the order they are told */
export function speak(run: PracticeRun, nowMs: number, order: readonly SectionLabel[]): PracticeRun {
  return { ...settle(run, nowMs), phase: "speaking", lapsMs: {}, current: order[0] ?? null, sinceMs: nowMs };
}

export const resume = (run: PracticeRun, nowMs: number): PracticeRun =>
  run.sinceMs === null ? { ...run, sinceMs: nowMs } : run;

/** The next section begins; after the last one the story is said. */
export function next(run: PracticeRun, nowMs: number, order: readonly SectionLabel[]): PracticeRun {
  const following = order[order.indexOf(run.current ?? order[0] ?? "action") + 1];
  if (!following) return stop(run, nowMs);
  return { ...settle(run, nowMs), current: following, sinceMs: nowMs };
}

/** Stops here and keeps the times. */
export const stop = (run: PracticeRun, nowMs: number): PracticeRun => ({
  ...settle(run, nowMs),
  phase: "said",
  current: null,
});

/** What a section took so far, in ms; null when it was not begun. */
export function lapOf(run: PracticeRun, label: SectionLabel, nowMs: number): number | null {
  const settled = settle(run, nowMs).lapsMs[label];
  return settled ?? (run.current === label ? 0 : null);
}

/** How long was spoken, in ms. */
export function spokenMs(run: PracticeRun, nowMs: number): number {
  const { lapsMs } = settle(run, nowMs);
  return SECTION_LABELS.reduce((sum, label) => sum + (lapsMs[label] ?? 0), 0);
}

/** Seconds before (below 0) or behind (above) the plan: what is told so far against what it may take. */
export function behindSeconds(
  run: PracticeRun,
  nowMs: number,
  plan: readonly { label: SectionLabel; seconds: number }[],
): number {
  const at = plan.findIndex(({ label }) => label === run.current);
  const told = plan.slice(0, Math.max(0, at)).reduce((sum, { seconds }) => sum + seconds, 0);
  const inCurrent = at < 0 ? 0 : (lapOf(run, plan[at]?.label ?? "action", nowMs) ?? 0) / 1_000;
  const mayTake = plan[at]?.seconds ?? 0;
  // Inside its time a section is neither early nor late.
  return Math.round(spokenMs(run, nowMs) / 1_000 - told - Math.min(inCurrent, mayTake));
}

/** Whole seconds by section, as they are recorded. */
export function lapSeconds(run: PracticeRun): Partial<Record<SectionLabel, number>> {
  const laps: Partial<Record<SectionLabel, number>> = {};
  for (const label of SECTION_LABELS) {
    const ms = run.lapsMs[label];
    if (ms !== undefined) laps[label] = Math.round(ms / 1_000);
  }
  return laps;
}
