import { PRACTICE_LENGTHS } from "@starboard/domain/practice-length";
import { SECTION_LABELS } from "@starboard/domain/section";
import { isLetGo, keptBeginning } from "../kept-here/index.ts";
import type { PracticeRun } from "./practice-run.ts";

const PHASES: readonly PracticeRun["phase"][] = ["ready", "thinking", "speaking", "said"];
const keyOf = (userId: string, org: string) => keptBeginning("practice", userId) + org;

/** Keeps a run on this device; one that has not begun is not worth keeping. */
export function keepRun(storage: Storage, userId: string, org: string, run: PracticeRun): void {
  if (isLetGo(storage, userId)) return;
  try {
    if (run.phase === "ready") storage.removeItem(keyOf(userId, org));
    else storage.setItem(keyOf(userId, org), JSON.stringify(run));
  } catch {
    // A device that keeps nothing: the run goes on without.
  }
}

/** The run that was under way here, its clock standing; null where there is none or it cannot be read. */
export function findRun(storage: Storage, userId: string, org: string): PracticeRun | null {
  try {
    const run = JSON.parse(storage.getItem(keyOf(userId, org)) ?? "null") as PracticeRun | null;
    return run && isRun(run) ? { ...run, sinceMs: null } : null;
  } catch {
    return null;
  }
}

const isRun = (run: PracticeRun): boolean =>
  typeof run.operationId === "string" &&
  typeof run.transcript === "string" &&
  typeof run.keepsTranscript === "boolean" &&
  typeof run.thoughtMs === "number" &&
  [run.questionId, run.storyId].every((id) => id === null || typeof id === "string") &&
  PRACTICE_LENGTHS.includes(run.length) &&
  PHASES.includes(run.phase) &&
  (run.current === null || SECTION_LABELS.includes(run.current)) &&
  typeof run.lapsMs === "object" &&
  run.lapsMs !== null &&
  Object.entries(run.lapsMs).every(
    ([label, ms]) => SECTION_LABELS.some((each) => each === label) && typeof ms === "number",
  );
