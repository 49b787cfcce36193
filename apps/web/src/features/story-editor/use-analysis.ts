"use client";

import type { StoryKind } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Analysis } from "./analysis.ts";
import { sumWords } from "./count-words.ts";
import { RulesApart } from "./rules-apart.ts";
import type { SavingSession } from "./saving-session.ts";
import { type Seen, shareLook } from "./share-look.ts";
import type { KnownSpeech } from "./spoken-range.ts";
import { Told } from "./told.ts";

const PAUSE_MS = 300;

const openWorker = () => new Worker(new URL("./rules-worker.ts", import.meta.url), { type: "module" });

export interface Analysing {
  /**
   * Of the text as it stood at the last pause; null before the first time. Its parts are the same while they would be shown
   * alike, so that most keys draw nothing anew; places in it may be of an earlier pause.
   */
  drawn: Told<Seen | null>;
  /** The same with its places as they are now. */
  newest: RefObject<Analysis | null>;
  /** What they say of how long the text takes to say; null before the first time. */
  speech: Told<KnownSpeech | null>;
  /** The rules could not be asked about the newest text. */
  isFailed: boolean;
  /** Asks them again. */
  retry: () => void;
}

export interface AnalysingOptions {
  session: SavingSession;
  kind: StoryKind;
  profile?: EvaluationProfile | undefined;
  /** What its author sees of it; another function where that has changed. */
  see: (whole: Analysis) => Seen;
  /** Told of every analysis, before any of it is drawn. */
  onSeen: (seen: Analysis) => void;
  /** Told once the rules are there: the addresses of their scripts. */
  onFiles?: ((files: readonly string[]) => void) | undefined;
}

/** What the rules say about the text, worked out in a worker from 300 ms after the last key on. */
export function useAnalysis({ session, kind, profile, see, onSeen, onFiles }: AnalysingOptions): Analysing {
  const [drawn] = useState(() => new Told<Seen | null>(null));
  const [isFailed, setFailed] = useState(false);
  const [speech] = useState(() => new Told<KnownSpeech | null>(null));
  const rules = useRef<RulesApart>(null);
  const whole = useRef<Analysis>(null);
  const newest = useRef<Analysis>(null);
  const told = useRef({ see, onSeen, onFiles, profile });
  told.current = { see, onSeen, onFiles, profile };
  const show = useCallback(
    (found: Analysis) => {
      const next = told.current.see(found);
      whole.current = found;
      newest.current = next.seen;
      told.current.onSeen(next.seen);
      const { words: spoken } = found.evaluation.speech;
      speech.tell({ spoken, written: sumWords(found.text.sections), pace: told.current.profile?.wordsPerMinute });
      drawn.tell(shareLook(drawn.read(), next));
    },
    [drawn, speech],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way to see it is what this is for
  useLayoutEffect(() => {
    if (whole.current) show(whole.current);
  }, [see, show]);
  useEffect(() => {
    const apart = new RulesApart(openWorker, {
      onAnalysis: (found, { text }) => {
        // A key was pressed while the rules were at work: they are asked about it after its pause.
        if (text !== session.queue.current) return;
        // Drawn here and now: in a task of its own a frame may come between what moves and what is drawn, and another after.
        flushSync(() => {
          setFailed(false);
          show(found);
        });
      },
      onFailure: () => setFailed(true),
      onFiles: (files) => told.current.onFiles?.(files),
    });
    rules.current = apart;
    return () => {
      rules.current = null;
      apart.close();
    };
  }, [session, show]);
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
  return { drawn, newest, speech, isFailed, retry: ask };
}
