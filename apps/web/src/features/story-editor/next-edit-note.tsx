"use client";

import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import type { NextEdit } from "@starboard/rules/next-edit";
import { Button } from "@starboard/ui/button";
import { Note } from "@starboard/ui/note";
import { splitMessage } from "./split-message.ts";

export interface NextEditNoteProps {
  edit: NextEdit | undefined;
  isThin: boolean;
  onGo: () => void;
  /** Nothing where there is only one. */
  onAnother: (() => void) | undefined;
}

/** The one edit that is expected to change most, with what it is expected to change. */
export function NextEditNote({ edit, isThin, onGo, onAnother }: NextEditNoteProps) {
  if (!edit) {
    return (
      <Note tone="next" cap="Next best edit" title={isThin ? "Write the first sentences." : "Say it aloud."}>
        {isThin
          ? "Findings appear as you write."
          : "The rules find nothing more to change. Two minutes aloud show the rest."}
      </Note>
    );
  }
  const { claim, rest } = splitMessage(edit.message);
  const [now, then] = edit.gain.dimension;
  const [overallNow, overallThen] = edit.gain.overall;
  return (
    <Note
      tone="next"
      cap="Next best edit"
      title={claim}
      actions={
        <>
          <Button onClick={onGo}>Go to it</Button>
          {onAnother ? (
            <Button tone="plain" onClick={onAnother}>
              Another
            </Button>
          ) : null}
        </>
      }
    >
      {rest}
      {overallThen > overallNow && !isThin ? (
        <span className="mt-1 block text-fine text-ink-3">
          {then > now ? `${DIMENSION_TITLES[edit.dimension]} ${now} → about ${then}, overall ` : "Overall "}
          {`${overallNow} → about ${overallThen}`}
        </span>
      ) : null}
    </Note>
  );
}
