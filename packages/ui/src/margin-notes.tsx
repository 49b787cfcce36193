"use client";

import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { hasRoomAbove, stackNotes } from "./stack-notes.ts";

export type MarginNotesProps = {
  label: string;
  /** In the order of the text. */
  notes: readonly { id: string; node: ReactNode }[];
  /** Top of the marked line in window coordinates (as `getBoundingClientRect` tells); null where it is not shown. */
  topOf: (id: string) => number | null;
  /** What the notes stand beside: they are placed anew when its size changes. */
  text?: RefObject<HTMLElement | null>;
  /** Stays level with its line when there is no room for all, as long as those above it fit over it. */
  pinnedId?: string;
  gapPx?: number;
  /** Is handed what places the notes anew, for who moves lines without a new drawing. */
  placing?: RefObject<(() => void) | null>;
};

const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** A column of notes, each level with its line in the text beside it. Under 60 rem they stand one below the other. */
export function MarginNotes({ label, notes, topOf, text, pinnedId, gapPx = 16, placing }: MarginNotesProps) {
  const column = useRef<HTMLDivElement>(null);
  const place = useRef(() => undefined as void);
  const wide = useRef<MediaQueryList>(null);
  place.current = () => {
    const frame = column.current;
    if (!frame) return;
    const boxes = [...frame.children].filter((child) => child instanceof HTMLElement);
    wide.current ??= matchMedia("(min-width: 60rem)");
    if (!wide.current.matches) {
      for (const box of boxes) box.style.removeProperty("top");
      frame.style.removeProperty("min-height");
      return;
    }
    // Everything is read before anything is written: one layout for all notes.
    const frameTop = frame.getBoundingClientRect().top;
    const placed = boxes.map((box) => {
      const line = topOf(box.dataset.note ?? "");
      return {
        id: box.dataset.note ?? "",
        top: line === null ? 0 : Math.max(0, line - frameTop),
        height: box.offsetHeight,
      };
    });
    const tops = stackNotes(placed, gapPx, pinnedId && hasRoomAbove(placed, gapPx, pinnedId) ? pinnedId : undefined);
    for (const box of boxes) box.style.top = `${tops.get(box.dataset.note ?? "") ?? 0}px`;
    frame.style.minHeight = `${Math.max(0, ...placed.map((note) => (tops.get(note.id) ?? 0) + note.height))}px`;
  };
  useBrowserLayoutEffect(() => place.current(), [notes, pinnedId, topOf]);
  useImperativeHandle(placing, () => () => place.current(), []);
  const ids = notes.map((note) => note.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other ids are other boxes to observe
  useEffect(() => {
    const frame = column.current;
    if (!frame) return;
    const observer = new ResizeObserver(() => place.current());
    for (const seen of [frame.parentElement, text?.current, ...frame.children]) if (seen) observer.observe(seen);
    return () => observer.disconnect();
  }, [ids, text]);
  useEffect(() => void document.fonts.ready.then(() => place.current()), []);
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
