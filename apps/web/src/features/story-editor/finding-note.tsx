"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { Note } from "@starboard/ui/note";
import { TextButton } from "@starboard/ui/text-button";
import { memo } from "react";
import { DismissMenu } from "./dismiss-menu.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import { splitMessage } from "./split-message.ts";
import { useNoteHelps } from "./use-note-helps.tsx";

export const noteIdOf = (findingId: string): string => `note-${findingId}`;

export interface FindingNoteProps {
  placed: PlacedFinding;
  isLit: boolean;
  /** Every act is told which note it is about, so that the same functions serve all of them. */
  onOpen: (placed: PlacedFinding) => void;
  /** Adds a pattern with blanks, or a sentence, to the section; left out where the text is not the reader's. */
  onTakePattern?: ((placed: PlacedFinding, pattern: string) => void) | undefined;
  /** Hides it from the author; left out where nobody would keep that. The place told may be of an earlier text. */
  onDismiss?: ((placed: PlacedFinding, scope: DismissalScope) => void) | undefined;
}

/** A finding beside its words: how grave, what is seen in the text, what would change it. Drawn again when it says otherwise. */
export const FindingNote = memo(DrawnNote, isSameNote);

function DrawnNote({ placed, isLit, onOpen, onTakePattern, onDismiss }: FindingNoteProps) {
  const { finding, id } = placed;
  const { claim, rest } = splitMessage(finding.message);
  const helps = useNoteHelps(finding.ruleId, claim, onTakePattern ? (said) => onTakePattern(placed, said) : null);
  if (finding.polarity === "strength") {
    return (
      <Note id={noteIdOf(id)} tone="good" on={isLit} className="flex items-baseline">
        <NoteButton onOpen={() => onOpen(placed)}>{finding.message}</NoteButton>
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
      quiet={!helps.isOpen}
      title={<NoteButton onOpen={() => onOpen(placed)}>{claim}</NoteButton>}
      actions={
        <>
          {suggestion && onTakePattern ? (
            <TextButton onClick={() => onTakePattern(placed, suggestion)}>Put a pattern in</TextButton>
          ) : null}
          {helps.buttons}
          {onDismiss ? (
            <DismissMenu claim={claim} hasSentence={hasWords(placed)} onDismiss={(scope) => onDismiss(placed, scope)} />
          ) : null}
          {helps.part}
        </>
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

const hasWords = ({ start, end }: PlacedFinding): boolean => end > start;

/** Whether both look the same. Where the words stand is nothing that a note shows, and changes with every key before them. */
function isSameNote(before: FindingNoteProps, after: FindingNoteProps): boolean {
  const { placed: a, ...one } = before;
  const { placed: b, ...other } = after;
  return (
    one.isLit === other.isLit &&
    one.onOpen === other.onOpen &&
    one.onTakePattern === other.onTakePattern &&
    one.onDismiss === other.onDismiss &&
    a.id === b.id &&
    a.section === b.section &&
    hasWords(a) === hasWords(b) &&
    a.finding.message === b.finding.message &&
    a.finding.suggestion === b.finding.suggestion &&
    a.finding.severity === b.finding.severity &&
    a.finding.dimension === b.finding.dimension &&
    a.finding.polarity === b.finding.polarity &&
    a.overruled?.by === b.overruled?.by &&
    a.overruled?.reason === b.overruled?.reason
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
