"use client";

import { useState } from "react";
import type { LocalDraft } from "./local-drafts.ts";
import type { SavingSession } from "./saving-session.ts";
import type { StoryText } from "./story-text.ts";
import { type Story, textOf } from "./use-saving.ts";

/** Two texts to be put together: ours against the server's newer one, or a draft that a closed window left. */
export function useComparing(
  session: SavingSession,
  story: Story,
  { save, drop }: { save: () => void; drop: (draft: LocalDraft) => void },
) {
  const [compared, setCompared] = useState<"server" | LocalDraft | null>(null);
  const { queue } = session;
  const isDraft = compared !== null && compared !== "server";
  const sides = isDraft
    ? { base: compared.base, mine: compared.text, theirs: queue.current }
    : { base: queue.saved, mine: queue.current, theirs: textOf(story) };
  const merge = (text: StoryText) => {
    if (isDraft) {
      session.edit(text);
      drop(compared);
    } else {
      const { version, updatedAt } = story;
      session.dispatch({ type: "merged", text, theirs: sides.theirs, version, atMs: updatedAt.getTime() });
    }
    setCompared(null);
    save();
  };
  return {
    isOpen: compared !== null,
    keptAtMs: isDraft ? compared.atMs : null,
    sides,
    merge,
    compareWithServer: () => setCompared("server"),
    compareDraft: (draft: LocalDraft) => setCompared(draft),
    close: () => setCompared(null),
  };
}
