"use client";

import { type RefObject, useEffect, useState } from "react";
import { loadKit } from "./load-kit.ts";
import type { TextSelection } from "./read-text-selection.ts";

/**
 * The words selected in the text, for what is drawn. The browser tells of a selection a moment after it is made: a
 * key pressed within that moment asks `readTextSelection`.
 */
export function useTextSelection(text: RefObject<HTMLElement | null>): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    // Where the kit does not come now, the next selection asks for it again.
    const read = () =>
      void loadKit()
        .then((kit) => setSelection(kit.readTextSelection(text)))
        .catch(() => undefined);
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [text]);
  return selection;
}
