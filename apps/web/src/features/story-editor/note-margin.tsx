"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { MarginNotes } from "@starboard/ui/margin-notes";
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { FindingNote } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import type { useDesk } from "./use-desk.ts";

const NEXT = "next";
const GAP_PX = 16;

type Desk = ReturnType<typeof useDesk>;

export interface NoteMarginProps {
  notes: readonly PlacedFinding[];
  /** `takePattern` is left out where the text is not the reader's. */
  desk: Pick<Desk, "lit" | "goTo" | "topOf"> & Partial<Pick<Desk, "takePattern">>;
  /** The best next edit, level with the head of the story. */
  next?: ReactNode;
  /** Left out where nobody would keep that. */
  onDismiss?: ((placed: PlacedFinding, scope: DismissalScope) => void) | undefined;
  head: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
}

/** The notes beside the text, each level with its words. */
export function NoteMargin({ notes, desk, next, onDismiss, head, text }: NoteMarginProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [version, setVersion] = useState(0);
  const [pinned, setPinned] = useState<string | null>(null);
  const { lit, goTo, topOf, takePattern } = desk;
  const topOfNote = useCallback(
    (id: string) => {
      if (id === NEXT) return head.current?.getBoundingClientRect().top ?? null;
      const placed = notes.find((note) => note.id === id);
      return placed ? topOf(placed) : null;
    },
    [head, notes, topOf],
  );
  useEffect(() => {
    const observer = new ResizeObserver(() => setVersion((turn) => turn + 1));
    if (text.current) observer.observe(text.current);
    return () => observer.disconnect();
  }, [text]);
  // What is noted is drawn in the text by effects of this same rendering: measured again once they have run.
  useEffect(() => {
    const turn = requestAnimationFrame(() => {
      setPinned(lit !== null && hasRoomAbove(frame.current, lit, topOfNote(lit)) ? lit : null);
      setVersion((before) => before + 1);
    });
    return () => cancelAnimationFrame(turn);
  }, [lit, topOfNote]);
  return (
    <div ref={frame}>
      <MarginNotes
        label="Notes"
        topOf={topOfNote}
        version={version}
        gapPx={GAP_PX}
        {...(pinned && { pinnedId: pinned })}
        notes={[
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
        ]}
      />
    </div>
  );
}

/** A note is only held level with its words where the notes above it fit over it. */
function hasRoomAbove(frame: HTMLElement | null, id: string, top: number | null): boolean {
  if (!frame || top === null) return false;
  let needed = 0;
  for (const box of frame.querySelectorAll<HTMLElement>("[data-note]")) {
    if (box.dataset.note === id) break;
    needed += box.offsetHeight + GAP_PX;
  }
  return top - frame.getBoundingClientRect().top >= needed;
}
