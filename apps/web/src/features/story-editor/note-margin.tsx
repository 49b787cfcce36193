"use client";

import { MarginNotes } from "@starboard/ui/margin-notes";
import { type ReactNode, type RefObject, useCallback, useEffect, useState } from "react";
import { FindingNote } from "./finding-note.tsx";
import type { PlacedFinding } from "./placed-findings.ts";
import type { useDesk } from "./use-desk.ts";

const NEXT = "next";

type Desk = ReturnType<typeof useDesk>;

export interface NoteMarginProps {
  notes: readonly PlacedFinding[];
  /** `append` is left out where the text is not the reader's. */
  desk: Pick<Desk, "lit" | "goTo" | "topOf"> & Partial<Pick<Desk, "append">>;
  /** The best next edit, level with the head of the story. */
  next?: ReactNode;
  head: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
}

/** The notes beside the text, each level with its words. */
export function NoteMargin({ notes, desk, next, head, text }: NoteMarginProps) {
  const [version, setVersion] = useState(0);
  const { topOf, append } = desk;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are other places
  useEffect(() => {
    const frame = requestAnimationFrame(() => setVersion((turn) => turn + 1));
    return () => cancelAnimationFrame(frame);
  }, [notes, desk.lit]);
  return (
    <MarginNotes
      label="Notes"
      topOf={topOfNote}
      version={version}
      {...(desk.lit && { pinnedId: desk.lit })}
      notes={[
        ...(next ? [{ id: NEXT, node: next }] : []),
        ...notes.map((placed) => ({
          id: placed.id,
          node: (
            <FindingNote
              placed={placed}
              isLit={placed.id === desk.lit}
              onOpen={() => desk.goTo(placed)}
              {...(append && { onTakePattern: (pattern: string) => append(placed.section, pattern) })}
            />
          ),
        })),
      ]}
    />
  );
}
