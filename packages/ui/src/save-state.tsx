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
  const spoken = useRef<{ state: SaveStateProps["state"]; atMs: number }>(null);
  useEffect(() => {
    const before = spoken.current;
    const isNews = state !== "saving" && (before?.state !== state || performance.now() - before.atMs >= quietMs);
    if (!isNews) return;
    spoken.current = { state, atMs: performance.now() };
    // What the page opens with is read where it stands; only a change is announced.
    if (before || state === "failed") announce(children);
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
