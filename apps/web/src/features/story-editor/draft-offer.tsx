"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { useHere } from "@/features/shell/index.ts";
import { clockWords } from "./clock-words.ts";
import type { LocalDraft } from "./local-drafts.ts";
import type { SavingSession } from "./saving-session.ts";
import { isSameText } from "./story-text.ts";
import { useSession } from "./use-session.ts";

export interface DraftOfferProps {
  draft: LocalDraft;
  session: SavingSession;
  onTake: () => void;
  /** In place of taking it, where the story is another by now than the draft was written on. */
  onCompare: () => void;
  onDrop: () => void;
}

/** Words that a closed window did not get saved, offered on return. */
export function DraftOffer({ draft, session, onTake, onCompare, onDrop }: DraftOfferProps) {
  const { timeZone } = useHere();
  // By the words: another title makes no other version.
  const isOlder = useSession(session, (queue) => !isSameText(queue.current, draft.base));
  return (
    <Strip
      tone="news"
      role="status"
      actions={
        <>
          <TextButton onClick={isOlder ? onCompare : onTake}>{isOlder ? "Compare" : "Bring them back"}</TextButton>
          <TextButton onClick={onDrop}>Delete them</TextButton>
        </>
      }
    >
      <b>Words from {clockWords(new Date(draft.atMs), timeZone)} were not saved.</b> They are kept on this device.
    </Strip>
  );
}
