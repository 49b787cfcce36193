"use client";

import { SaveState } from "@starboard/ui/save-state";
import { timeWords } from "@starboard/ui/time-words";
import type { DraftState } from "./draft-keeper.ts";
import type { ReviewDraft } from "./review-draft.ts";

export interface DraftStatusProps {
  state: DraftState<ReviewDraft>;
  now: number;
  timeZone: string;
}

/** Whether the rating is safe: "Draft saved 14:22", or kept on this device while the server is away. */
export function DraftStatus({ state, now, timeZone }: DraftStatusProps) {
  if (state.phase === "saving") return <SaveState state="saving">Saving the draft</SaveState>;
  if (state.phase === "kept")
    return <SaveState state="kept">Kept on this device; saved when the server answers</SaveState>;
  if (state.phase === "failed")
    return <SaveState state="failed">{`Kept on this device only. ${state.problem}`}</SaveState>;
  if (!state.savedAt) return null;
  const clock = timeWords(state.savedAt, "time", { timeZone, now: new Date(now), locale: "en-GB" });
  return <SaveState state="saved">{`Draft saved ${clock}`}</SaveState>;
}
