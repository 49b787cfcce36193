"use client";

import type { SectionLabel } from "@starboard/domain/section";
import { FindingNote, type FindingNoteProps } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import { useTold } from "./told.ts";
import type { Desk } from "./use-desk.ts";

export interface SectionNotesProps extends Pick<FindingNoteProps, "onDismiss"> {
  label: SectionLabel;
  notes: readonly PlacedFinding[];
  desk: Desk;
}

/** On narrow screens the notes of a section stand below its text. */
export function SectionNotes({ label, notes, desk, onDismiss }: SectionNotesProps) {
  const lit = useTold(desk.lit);
  return (
    <div className="mt-2 grid gap-3 empty:hidden">
      {notes
        .filter((placed) => (placed.section ?? "action") === label)
        .map((placed) => (
          <FindingNote
            key={placed.id}
            placed={placed}
            isLit={placed.id === lit}
            onOpen={desk.goTo}
            onDismiss={onDismiss}
            onTakePattern={desk.takePattern}
          />
        ))}
    </div>
  );
}
