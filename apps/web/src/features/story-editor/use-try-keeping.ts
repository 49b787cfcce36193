"use client";

import type { StoryKind } from "@starboard/domain/evaluation";
import { announce } from "@starboard/ui/live-region";
import { useCallback, useEffect, useRef, useState } from "react";
import { EMPTY_TRY_DRAFT, findTryDraft, keepTryDraft, TRY_DRAFT_KEY } from "@/features/try-draft/index.ts";
import { listDifferences, mergeProposed } from "./merge-texts.ts";
import { openQueue } from "./save-queue.ts";
import { SavingSession } from "./saving-session.ts";
import { isSameText, type StoryText } from "./story-text.ts";

const KEEP_MS = 300;

const MINUTE_MS = 60_000;
const minuteOf = (ms: number) => Math.floor(ms / MINUTE_MS);

type Kept = { state: "none" } | { state: "kept"; atMs: number } | { state: "failed" };

/** Keeps the draft of this device while it is written, and takes over what another tab writes into it. */
export function useTryKeeping() {
  const [found] = useState(() => findTryDraft(localStorage));
  const [session] = useState(() => new SavingSession(openQueue(found ?? EMPTY_TRY_DRAFT, 1, found?.atMs ?? 0)));
  const [kind, chooseKind] = useState<StoryKind>(found?.kind ?? EMPTY_TRY_DRAFT.kind);
  const [kept, setKept] = useState<Kept>(found ? { state: "kept", atMs: found.atMs } : { state: "none" });
  /** What the device holds, as far as this tab knows. */
  const known = useRef<{ text: StoryText; kind: StoryKind }>({ text: session.queue.current, kind });

  const keepAs = useCallback(
    (as: StoryKind) => {
      const { title, question, competencies, sections } = session.queue.current;
      if (isSameText(known.current.text, session.queue.current) && known.current.kind === as) return;
      const atMs = Date.now();
      const isKept = keepTryDraft(localStorage, { kind: as, title, question, competencies, sections, atMs });
      if (isKept) known.current = { text: session.queue.current, kind: as };
      setKept((before) => (isKept ? keptAt(before, atMs) : { state: "failed" }));
    },
    [session],
  );
  const kindNow = useRef(kind);
  kindNow.current = kind;
  const keep = useCallback(() => keepAs(kindNow.current), [keepAs]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_MS);
    });
    addEventListener("pagehide", keep);
    return () => {
      stop();
      clearTimeout(timer);
      keep();
      removeEventListener("pagehide", keep);
    };
  }, [session, keep]);

  useEffect(() => {
    const hear = ({ key }: StorageEvent) => {
      if (key !== TRY_DRAFT_KEY) return;
      const theirs = findTryDraft(localStorage) ?? EMPTY_TRY_DRAFT;
      const mine = session.queue.current;
      const differences = listDifferences(known.current.text, mine, theirs);
      known.current = { text: theirs, kind: theirs.kind };
      chooseKind(theirs.kind);
      if (differences.length === 0) return;
      const text = mergeProposed(mine, theirs, differences);
      session.dispatch({ type: "merged", text, theirs, version: 1, atMs: theirs.atMs });
    };
    addEventListener("storage", hear);
    return () => removeEventListener("storage", hear);
  }, [session]);

  return {
    session,
    kind,
    setKind: (chosen: StoryKind) => {
      chooseKind(chosen);
      keepAs(chosen);
    },
    kept,
    keep: () => {
      keep();
      announce("Kept on this device.");
    },
  };
}

/** Only another minute is shown: within one, nothing has to be drawn again. */
const keptAt = (before: Kept, atMs: number): Kept =>
  before.state === "kept" && minuteOf(before.atMs) === minuteOf(atMs) ? before : { state: "kept", atMs };
