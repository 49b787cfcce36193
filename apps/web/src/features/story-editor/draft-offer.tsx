"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { useHere } from "@/features/shell/index.ts";
import { clockWords } from "./clock-words.ts";
import type { LocalDraft } from "./local-drafts.ts";

export interface DraftOfferProps {
  draft: LocalDraft;
  /** The story was saved since, so taking the draft means comparing. */
  isOlder: boolean;
  onTake: () => void;
  onDrop: () => void;
}

/** Words that a closed window did not get saved, offered on return. */
export function DraftOffer({ draft, isOlder, onTake, onDrop }: DraftOfferProps) {
  const { timeZone } = useHere();
  return (
    <Strip
      tone="news"
      role="status"
      actions={
        <>
          <TextButton onClick={onTake}>{isOlder ? "Compare" : "Bring them back"}</TextButton>
          <TextButton onClick={onDrop}>Delete them</TextButton>
        </>
      }
    >
      <b>Words from {clockWords(new Date(draft.atMs), timeZone)} were not saved.</b> They are kept on this device.
    </Strip>
  );
}
