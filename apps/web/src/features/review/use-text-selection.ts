"use client";

import { type RefObject, useEffect, useState } from "react";
import { readSelection } from "@/features/marked-text/index.ts";

export type TextSelection = NonNullable<ReturnType<typeof readSelection>>;

/** The words selected in the text now, or null. */
export function useTextSelection(text: RefObject<HTMLElement | null>): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    const read = () => setSelection(text.current ? readSelection(text.current) : null);
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [text]);
  return selection;
}
