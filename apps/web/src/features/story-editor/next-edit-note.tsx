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
  const { dimension, overall } = edit.gain;
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
      {overall[1] > overall[0] && !isThin ? (
        <span className="mt-1 block text-fine text-ink-3">
          {dimension[1] > dimension[0]
            ? `${DIMENSION_TITLES[edit.dimension]} ${gained(dimension)}, overall\u00a0`
            : "Overall\u00a0"}
          {gained(overall)}
        </span>
      ) : null}
    </Note>
  );
}

/** The line does not break inside it. */
const gained = ([now, then]: readonly [number, number]) => `${now}\u00a0→\u00a0about\u00a0${then}`;
