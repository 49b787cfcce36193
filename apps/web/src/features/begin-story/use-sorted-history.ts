"use client";

import { useState } from "react";
import type { SortedText } from "./sorted-text.ts";

/** Corrections of a sorted text that can be taken back and made again, until another text is sorted. */
export function useSortedHistory(sorted: SortedText | null, onSorted: (sorted: SortedText | null) => void) {
  const [past, setPast] = useState<readonly SortedText[]>([]);
  const [future, setFuture] = useState<readonly SortedText[]>([]);
  const before = past.at(-1);
  const after = future.at(-1);
  const start = (next: SortedText | null) => {
    setPast([]);
    setFuture([]);
    onSorted(next);
  };
  return {
    start,
    correct: (next: SortedText) => {
      if (sorted) setPast([...past, sorted]);
      setFuture([]);
      onSorted(next);
    },
    undo:
      sorted && before
        ? () => {
            setPast(past.slice(0, -1));
            setFuture([...future, sorted]);
            onSorted(before);
          }
        : null,
    redo:
      sorted && after
        ? () => {
            setFuture(future.slice(0, -1));
            setPast([...past, sorted]);
            onSorted(after);
          }
        : null,
  };
}
