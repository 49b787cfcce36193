"use client";

import { useCallback, useRef } from "react";

/** The same function in every rendering, which does what the newest one says. For what people and timers set off. */
export function useSteady<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const newest = useRef(run);
  newest.current = run;
  return useCallback((...args: Args) => newest.current(...args), []);
}
