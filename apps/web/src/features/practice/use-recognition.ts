"use client";

import { useEffect, useRef, useState } from "react";
import { findRecognitionPlace, type RecognitionPlace, recognise } from "./recognition.ts";

/** Writes down what is said with the browser's own recognition, while the clock runs. Off until turned on. */
export function useRecognition(onWords: (words: string) => void) {
  const [place, setPlace] = useState<RecognitionPlace | null>(null);
  const [isOn, setOn] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const latest = useRef(onWords);
  latest.current = onWords;

  useEffect(() => {
    void findRecognitionPlace().then(setPlace);
    return () => stop.current?.();
  }, []);

  const rest = () => {
    stop.current?.();
    stop.current = null;
  };
  return {
    /** Null until the browser has answered. */
    place,
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
