"use client";

import { type RefObject, useEffect, useState } from "react";
import { readSelection } from "@/features/marked-text/index.ts";

export type TextSelection = NonNullable<ReturnType<typeof readSelection>>;

/** The words selected in the text as the browser has them at this moment, or null. */
export const readTextSelection = (text: RefObject<HTMLElement | null>): TextSelection | null =>
  text.current ? readSelection(text.current) : null;

/**
 * The words selected in the text, for what is drawn. The browser tells of a selection a moment after it is made: a
 * key pressed within that moment asks `readTextSelection`.
 */
export function useTextSelection(text: RefObject<HTMLElement | null>): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    const read = () => setSelection(readTextSelection(text));
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [text]);
  return selection;
}
