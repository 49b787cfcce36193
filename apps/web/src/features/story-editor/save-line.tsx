"use client";

import { SaveState } from "@starboard/ui/save-state";
import { useHere } from "@/features/shell/index.ts";
import { clockWords } from "./clock-words.ts";
import { isUnsaved } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";
import { type Told, useTold } from "./told.ts";
import type { KeptAt } from "./use-local-draft.ts";
import { useSession } from "./use-session.ts";

/** Whether the text is safe, in one place. */
export function SaveLine({ session, kept }: { session: SavingSession; kept: Told<KeptAt> }) {
  const { timeZone } = useHere();
  const keptAtMs = useTold(kept);
  const isDirty = useSession(session, isUnsaved);
  const obstacle = useSession(session, (queue) => queue.obstacle?.kind ?? null);
  const savedAtMs = useSession(session, (queue) => queue.savedAtMs);
  const isSending = useSession(session, (queue) => queue.inFlight !== null);
  const at = (ms: number) => clockWords(new Date(ms), timeZone);
  if (!isDirty) return <SaveState state="saved">{`Saved ${at(savedAtMs)}`}</SaveState>;
  if (isSending || obstacle === null) return <SaveState state="saving">Saving</SaveState>;
  if (keptAtMs) return <SaveState state="kept">{`Kept on this device ${at(keptAtMs)}`}</SaveState>;
  return <SaveState state="failed">Not saved</SaveState>;
}
