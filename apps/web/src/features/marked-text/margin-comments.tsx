"use client";

import { MarginNotes } from "@starboard/ui/margin-notes";
import { type ReactNode, type RefObject, useCallback } from "react";

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
  const topOf = useCallback(
    (id: string) => {
      const words = text.current?.querySelector(`[data-marks~="${id}"]`);
      return words?.getClientRects()[0]?.top ?? null;
    },
    [text],
  );
  return <MarginNotes label={label} notes={notes} topOf={topOf} text={text} {...(pinnedId && { pinnedId })} />;
}
