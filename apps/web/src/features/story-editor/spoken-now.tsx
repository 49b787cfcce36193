"use client";

import { LiveText } from "./live-text.tsx";
import { spokenWords } from "./spoken-words.ts";
import { type Speaking, useSpokenRange } from "./use-spoken-range.ts";

/** How long the text takes to say as it stands, in words. */
export function SpokenNow(speaking: Speaking) {
  const { subscribe, read } = useSpokenRange(speaking);
  return <LiveText subscribe={subscribe} read={() => spokenWords(read())} />;
}
