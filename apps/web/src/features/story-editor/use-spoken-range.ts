"use client";

import { useCallback } from "react";
import { sumWords } from "./count-words.ts";
import type { SavingSession } from "./saving-session.ts";
import { type KnownSpeech, type SpokenRange, spokenRange } from "./spoken-range.ts";
import type { Told } from "./told.ts";

export interface Speaking {
  session: SavingSession;
  /** What the rules said last; null before the first time. */
  speech: Told<KnownSpeech | null>;
}

const UNKNOWN: SpokenRange = { minSeconds: 0, maxSeconds: 0 };

/** How long the text takes to say as it stands, told with the key that ends a word. */
export function useSpokenRange({ session, speech }: Speaking) {
  const subscribe = useCallback(
    (listen: () => void) => {
      const stopText = session.subscribe(listen);
      const stopSpeech = speech.subscribe(listen);
      return () => {
        stopText();
        stopSpeech();
      };
    },
    [session, speech],
  );
  const read = (): SpokenRange => {
    const known = speech.read();
    return known ? spokenRange(known, sumWords(session.queue.current.sections)) : UNKNOWN;
  };
  return { subscribe, read };
}
