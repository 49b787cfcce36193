"use client";

import type { StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Analysis } from "./analysis.ts";
import { RulesApart } from "./rules-apart.ts";
import type { SavingSession } from "./saving-session.ts";
import { shareAnalysis } from "./share-analysis.ts";

const PAUSE_MS = 300;

const openWorker = () => new Worker(new URL("./rules-worker.ts", import.meta.url), { type: "module" });

export interface Analysing {
  /** Of the text as it stood at the last pause; null before the first time. */
  analysis: Analysis | null;
  /** The rules could not be asked about the newest text. */
  isFailed: boolean;
  /** Asks them again. */
  retry: () => void;
}

export interface AnalysingOptions {
  session: SavingSession;
  kind: StoryKind;
  profile?: EvaluationProfile | undefined;
  /** Told once the rules are there: the addresses of their scripts. */
  onFiles?: ((files: readonly string[]) => void) | undefined;
}

/** What the rules say about the text, worked out in a worker from 300 ms after the last key on. */
export function useAnalysis({ session, kind, profile, onFiles }: AnalysingOptions): Analysing {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const [isFailed, setFailed] = useState(false);
  const rules = useRef<RulesApart>(null);
  const tellFiles = useRef(onFiles);
  tellFiles.current = onFiles;
  useEffect(() => {
    const apart = new RulesApart(openWorker, {
      onAnalysis: (found, { text }) => {
        // A key was pressed while the rules were at work: they are asked about it after its pause.
        if (text !== session.queue.current) return;
        startTransition(() => {
          setFailed(false);
          setAnalysis((before) => shareAnalysis(before, found));
        });
      },
      onFailure: () => setFailed(true),
      onFiles: (files) => tellFiles.current?.(files),
    });
    rules.current = apart;
    return () => {
      rules.current = null;
      apart.close();
    };
  }, [session]);
  const ask = useCallback(
    () => rules.current?.ask({ kind, text: session.queue.current, profile }),
    [session, kind, profile],
  );
  useEffect(() => {
    let seen = session.queue.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    ask();
    const stop = session.subscribe(() => {
      const { current } = session.queue;
      if (current === seen) return;
      seen = current;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, ask]);
  return { analysis, isFailed, retry: ask };
}
