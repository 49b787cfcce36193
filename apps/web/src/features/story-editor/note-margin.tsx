"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { MarginNotes } from "@starboard/ui/margin-notes";
import { memo, type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { FindingNote } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import type { useDesk } from "./use-desk.ts";

const NEXT = "next";

type Desk = ReturnType<typeof useDesk>;

export interface NoteMarginProps {
  notes: readonly PlacedFinding[];
  /** `takePattern` is left out where the text is not the reader's. */
  desk: Pick<Desk, "lit" | "goTo" | "topOf"> & Partial<Pick<Desk, "takePattern" | "placing">>;
  /** The best next edit, level with the head of the story. */
  next?: ReactNode;
  /** Left out where nobody would keep that. */
  onDismiss?: ((placed: PlacedFinding, scope: DismissalScope) => void) | undefined;
  head: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
}

/** The notes beside the text, each level with its words. */
export const NoteMargin = memo(function NoteMargin({ notes, desk, next, onDismiss, head, text }: NoteMarginProps) {
  const { lit, goTo, topOf, takePattern, placing } = desk;
  const topOfNote = useCallback(
    (id: string) => {
      if (id === NEXT) return head.current?.getBoundingClientRect().top ?? null;
      const placed = notes.find((note) => note.id === id);
      return placed ? topOf(placed) : null;
    },
    [head, notes, topOf],
  );
  const drawn = useMemo(
    () => [
      ...(next ? [{ id: NEXT, node: next }] : []),
      ...notes.map((placed) => ({
        id: placed.id,
        node: (
          <FindingNote
            placed={placed}
            isLit={placed.id === lit}
            onOpen={goTo}
            onDismiss={onDismiss}
            onTakePattern={takePattern}
          />
        ),
      })),
    ],
    [next, notes, lit, goTo, onDismiss, takePattern],
  );
  return (
    <MarginNotes
      label="Notes"
      topOf={topOfNote}
      text={text}
      notes={drawn}
      {...(lit && { pinnedId: lit })}
      {...(placing && { placing })}
    />
  );
});
