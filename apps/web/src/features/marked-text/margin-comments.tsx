"use client";

import { MarginNotes } from "@starboard/ui/margin-notes";
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";

export interface MarginCommentsProps {
  label: string;
  /** In the order of the text; the id is that of the mark. */
  notes: readonly { id: string; node: ReactNode }[];
  text: RefObject<HTMLElement | null>;
  /** Stays level with its words where there is no room for all. */
  pinnedId?: string | null;
}

/** The notes of a marked text, each level with its words; on narrow screens one below the other. */
export function MarginComments({ label, notes, text, pinnedId }: MarginCommentsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [version, setVersion] = useState(0);
  const topOf = useCallback(
    (id: string) => {
      const words = text.current?.querySelector(`[data-marks~="${id}"]`);
      return words?.getClientRects()[0]?.top ?? null;
    },
    [text],
  );
  const ids = notes.map((note) => note.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other ids are other elements to observe
  useEffect(() => {
    const observer = new ResizeObserver(() => setVersion((turn) => turn + 1));
    for (const note of frame.current?.querySelectorAll("[data-note]") ?? []) observer.observe(note);
    if (text.current) observer.observe(text.current);
    return () => observer.disconnect();
  }, [ids, text]);
  return (
    <div ref={frame}>
      <MarginNotes label={label} notes={notes} topOf={topOf} version={version} {...(pinnedId && { pinnedId })} />
    </div>
  );
}
