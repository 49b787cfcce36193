import { showToast } from "@starboard/ui/toast";
import { listDifferences, mergeProposed } from "./merge-texts.ts";
import type { Obstacle } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";
import type { StoryText } from "./story-text.ts";

/** What the server holds. */
export interface Theirs {
  text: StoryText;
  version: number;
  /** When it was saved, in ms since 1970. */
  atMs: number;
}

/**
 * Puts a refused text together with the one that another window saved, where no part was changed by both, and says
 * what came from there. False where the writer has to choose: then the conflict stands.
 */
export function settleConflict(session: SavingSession, theirs: Theirs, conflict: Obstacle): boolean {
  session.dispatch({ type: "failed", obstacle: conflict });
  // It may be our own text, whose answer was lost, or the very same.
  session.dispatch({ type: "heard", ...theirs });
  const { current, saved, obstacle } = session.queue;
  if (obstacle?.kind !== "conflict") return true;
  const differences = listDifferences(saved, current, theirs.text);
  if (differences.some(({ isDisputed }) => isDisputed)) return false;
  const text = mergeProposed(current, theirs.text, differences);
  session.dispatch({ ...theirs, type: "merged", text, theirs: theirs.text });
  const taken = differences.flatMap(({ name, proposed }) => (proposed === "theirs" ? name : []));
  if (taken.length > 0) {
    const names = new Intl.ListFormat("en-GB").format(taken);
    showToast({ title: `Another window or device changed ${names}.`, text: "That and what you wrote are both kept." });
  }
  return true;
}
