"use client";

import { useEffect, useRef } from "react";
import { Glyph } from "./glyph.tsx";
import { announce } from "./live-region.tsx";
import { Spinner } from "./spinner.tsx";

export type SaveStateProps = {
  /** `kept` is on this device only. */
  state: "saved" | "saving" | "kept" | "failed";
  /** "Saved 12:03". */
  children: string;
};

const quietMs = 60_000;

/** Whether the work is safe, always in one place; read out when it changes, at most once a minute, failures at once. */
export function SaveState({ state, children }: SaveStateProps) {
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  const spoken = useRef(state);
  useEffect(() => {
    if (
      state === "saving" ||
      (state === "saved" && spoken.current === "saved" && performance.now() - lastMs.current < quietMs)
    )
      return;
    spoken.current = state;
    lastMs.current = performance.now();
    announce(children);
  }, [state, children]);
  return (
    <span className="ui-saved" data-state={state}>
      {state === "saved" ? <Glyph name="tick" /> : null}
      {state === "saving" ? <Spinner /> : null}
      {state === "kept" ? <Glyph name="half" /> : null}
      {state === "failed" ? <Glyph name="can" /> : null}
      {children}
    </span>
  );
}
