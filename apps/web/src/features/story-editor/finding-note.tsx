"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { Note } from "@starboard/ui/note";
import { TextButton } from "@starboard/ui/text-button";
import { DismissMenu } from "./dismiss-menu.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import { splitMessage } from "./split-message.ts";

export const noteIdOf = (findingId: string): string => `note-${findingId}`;

export interface FindingNoteProps {
  placed: PlacedFinding;
  isLit: boolean;
  onOpen: () => void;
  /** Adds the pattern with blanks to the section; left out where the text is not the reader's. */
  onTakePattern?: (pattern: string) => void;
  /** Hides it from the author; left out where nobody would keep that. */
  onDismiss?: (scope: DismissalScope) => void;
}

/** A finding beside its words: how grave, what is seen in the text, what would change it. */
export function FindingNote({ placed, isLit, onOpen, onTakePattern, onDismiss }: FindingNoteProps) {
  const { finding, id } = placed;
  const { claim, rest } = splitMessage(finding.message);
  if (finding.polarity === "strength") {
    return (
      <Note id={noteIdOf(id)} tone="good" on={isLit} className="flex items-baseline">
        <NoteButton onOpen={onOpen}>{finding.message}</NoteButton>
      </Note>
    );
  }
  const { suggestion } = finding;
  const pattern = suggestion && isLit ? <p className="mt-1.5 font-serif text-ink-2 italic">{suggestion}</p> : null;
  return (
    <Note
      id={noteIdOf(id)}
      severity={finding.severity}
      cap={DIMENSION_TITLES[finding.dimension]}
      on={isLit}
      quiet
      title={<NoteButton onOpen={onOpen}>{claim}</NoteButton>}
      actions={
        (suggestion && onTakePattern) || onDismiss ? (
          <>
            {suggestion && onTakePattern ? (
              <TextButton onClick={() => onTakePattern(suggestion)}>Put a pattern in</TextButton>
            ) : null}
            {onDismiss ? (
              <DismissMenu claim={claim} hasSentence={placed.end > placed.start} onDismiss={onDismiss} />
            ) : null}
          </>
        ) : null
      }
    >
      {placed.overruled ? (
        <span className="mb-1 block border-s-2 border-rule-2 ps-2.5 text-ink-2">
          <b className="font-semibold text-ink">
            Overruled by <bdi>{placed.overruled.by}</bdi>
          </b>
          : {placed.overruled.reason} The score counts it all the same.
        </span>
      ) : null}
      {rest}
      {pattern}
    </Note>
  );
}

function NoteButton({ onOpen, children }: { onOpen: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="inline cursor-pointer rounded-mark text-start underline-offset-2 hover:underline"
    >
      {children}
    </button>
  );
}
