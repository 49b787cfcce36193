"use client";

import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** As many rows as the page arrives with; each costs the server a dozen cells. */
const FIRST = 25;
/** So many the browser draws by itself once the page is there; of more all would take seconds on a phone. */
export const PART = 200;

/** How many of a list that is `shown` so far wait for somebody to ask; none while the browser still draws by itself. */
export const leftOf = (shown: number, total: number): number => (shown < PART ? 0 : Math.max(0, total - shown));

/** How many of a long list are drawn: what the page arrives with, then a part, more when asked for, and on paper all. */
export function usePart() {
  const [most, setMost] = useState(FIRST);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    startTransition(() => setMost(PART));
    // The browser takes the page as it stands when this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return {
    most: isPrinting ? Number.POSITIVE_INFINITY : most,
    showMore: () => setMost(most + PART),
    showAll: () => setMost(Number.POSITIVE_INFINITY),
  };
}
