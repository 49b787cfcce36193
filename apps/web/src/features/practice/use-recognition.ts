"use client";

import { useEffect, useRef, useState } from "react";
import { findRecognitionPlace, hasRecognition, type RecognitionPlace, recognise } from "./recognition.ts";

/** Writes down what is said with the browser's own recognition, while the clock runs. Off until turned on. */
export function useRecognition(onWords: (words: string) => void) {
  const [place, setPlace] = useState<RecognitionPlace | null>(null);
  const [isOn, setOn] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const latest = useRef(onWords);
  latest.current = onWords;

  useEffect(() => {
    if (!hasRecognition()) setPlace("none");
    return () => stop.current?.();
  }, []);

  const rest = () => {
    stop.current?.();
    stop.current = null;
  };
  return {
    /** Null until the browser was asked. */
    place,
    /** Asks the browser where it would do it; not before the person wants it. */
    ask: async () => {
      const found = await findRecognitionPlace();
      setPlace(found);
      return found;
    },
    isOn,
    hasFailed,
    setOn: (on: boolean) => {
      if (!on) rest();
      setFailed(false);
      setOn(on);
    },
    run: () => {
      if (!isOn || place === null || stop.current) return;
      stop.current = recognise(place, {
        onWords: (words) => latest.current(words),
        onFailure: () => {
          stop.current = null;
          setFailed(true);
          setOn(false);
        },
      });
    },
    rest,
  };
}
