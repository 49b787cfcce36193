"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { stackNotes } from "./stack-notes.ts";

export type MarginNotesProps = {
  label: string;
  /** In the order of the text. */
  notes: readonly { id: string; node: ReactNode }[];
  /** Top of the marked line in window coordinates (as `getBoundingClientRect` tells); null where it is not shown. */
  topOf: (id: string) => number | null;
  /** Stays level with its line when there is no room for all. */
  pinnedId?: string;
  /** Bump it when the text has moved without a rendering of this component. */
  version?: number | string;
  gapPx?: number;
};

const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** A column of notes, each level with its line in the text beside it. Under 60 rem they stand one below the other. */
export function MarginNotes({ label, notes, topOf, pinnedId, version, gapPx = 16 }: MarginNotesProps) {
  const column = useRef<HTMLDivElement>(null);
  const place = useRef(() => undefined as void);
  place.current = () => {
    const frame = column.current;
    if (!frame) return;
    const boxes = [...frame.children].filter((child) => child instanceof HTMLElement);
    if (!matchMedia("(min-width: 60rem)").matches) {
      for (const box of boxes) box.style.removeProperty("top");
      frame.style.removeProperty("min-height");
      return;
    }
    const frameTop = frame.getBoundingClientRect().top;
    const placed = boxes.map((box) => {
      const line = topOf(box.dataset.note ?? "");
      return { id: box.dataset.note ?? "", top: line === null ? 0 : line - frameTop, height: box.offsetHeight };
    });
    const tops = stackNotes(placed, gapPx, pinnedId);
    for (const box of boxes) box.style.top = `${Math.max(0, tops.get(box.dataset.note ?? "") ?? 0)}px`;
    frame.style.minHeight = `${Math.max(0, ...placed.map((note) => (tops.get(note.id) ?? 0) + note.height))}px`;
  };
  useBrowserLayoutEffect(() => place.current(), [notes, pinnedId, version, topOf]);
  useEffect(() => {
    const frame = column.current;
    if (!frame) return;
    const again = () => place.current();
    const observer = new ResizeObserver(again);
    observer.observe(frame.parentElement ?? frame);
    for (const box of frame.children) observer.observe(box);
    document.fonts.ready.then(again);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={column} aria-label={label} className="ui-margin">
      {notes.map((note) => (
        <div key={note.id} data-note={note.id}>
          {note.node}
        </div>
      ))}
    </section>
  );
}
