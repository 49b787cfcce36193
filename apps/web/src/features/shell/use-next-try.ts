import { useEffect } from "react";

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** So that the pages of one outage do not all ask in the same moment. */
const SPREAD = 0.5;

// A page that breaks again is drawn anew: how patient we are outlives it.
let pauseMs = FIRST_PAUSE_MS;
let endedAt = 0;

/**
 * Tries again by itself after each failure, a little later each time. It asks first whether the server is ready, which
 * costs less than a page does.
 */
export function useNextTry(failure: unknown, tryAgain: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one wait for each failure, not for each drawing.
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    if (performance.now() - endedAt > 2 * LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
    const wait = () => {
      timer = setTimeout(ask, pauseMs * (1 + SPREAD * Math.random()));
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    };
    const ask = async () => {
      const isReady = await fetch("/readyz", { cache: "no-store", signal: stop.signal }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (stop.signal.aborted) return;
      if (isReady) tryAgain();
      else wait();
    };
    wait();
    return () => {
      stop.abort();
      clearTimeout(timer);
      endedAt = performance.now();
    };
  }, [failure]);
}
