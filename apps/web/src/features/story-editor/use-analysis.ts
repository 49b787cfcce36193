"use client";

import type { StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { useEffect, useState } from "react";
import { type Analysis, analyse } from "./analyse.ts";
import type { SavingSession } from "./saving-session.ts";
import { whenIdle } from "./when-idle.ts";

const PAUSE_MS = 300;

/** What the rules say about the text, 300 ms after the last key and when the browser is idle; null before the first time. */
export function useAnalysis(session: SavingSession, kind: StoryKind, profile?: EvaluationProfile): Analysis | null {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  useEffect(() => {
    let cancel = () => undefined as void;
    let seen = session.queue.current;
    const run = () => setAnalysis(analyse(kind, session.queue.current, profile));
    const later = (delayMs: number) => {
      cancel();
      const timer = setTimeout(() => {
        cancel = whenIdle(run);
      }, delayMs);
      cancel = () => clearTimeout(timer);
    };
    later(0);
    const stop = session.subscribe(() => {
      const { current } = session.queue;
      if (current === seen) return;
      seen = current;
      later(PAUSE_MS);
    });
    return () => {
      stop();
      cancel();
    };
  }, [session, kind, profile]);
  return analysis;
}
