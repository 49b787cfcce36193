"use client";

import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { type PageBounds, pageBounds } from "./page-bounds.ts";

/** As many rows as the page arrives with, more than a screen of 1,080 lines shows at first; each costs the server a dozen cells. */
const FIRST = 10;
/** The narrow list tells of each person in a dozen lines. */
const FIRST_NARROW = 5;

export interface Rows extends PageBounds {
  /** Where the narrow list ends. */
  narrowTo: number;
  pages: readonly PageBounds[];
  /** From 1. */
  page: number;
}

/** Which rows of a long list are drawn: what the page arrives with, then a whole page of the table, and on paper all. */
export function useRows(total: number, wanted: number): Rows {
  const [isWhole, setWhole] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    startTransition(() => setWhole(true));
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
  const pages = pageBounds(total);
  // Fewer people are left than when somebody was on that page.
  const page = Math.min(wanted, pages.length);
  const { from, to } = pages[page - 1] ?? pages[0];
  if (isPrinting) return { pages, page, from: 0, to: total, narrowTo: total };
  const upTo = (first: number) => (isWhole ? to : Math.min(to, from + first));
  return { pages, page, from, to: upTo(FIRST), narrowTo: upTo(FIRST_NARROW) };
}
