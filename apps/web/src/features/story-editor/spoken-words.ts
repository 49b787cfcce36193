import type { SpokenRange } from "./spoken-range.ts";

export const MINUTE_S = 60;

/** "1:56". */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / MINUTE_S)}:${String(seconds % MINUTE_S).padStart(2, "0")}`;

/** "1:56 – 2:23". */
export const spokenWords = ({ minSeconds, maxSeconds }: SpokenRange): string =>
  `${clock(minSeconds)} – ${clock(maxSeconds)}`;
