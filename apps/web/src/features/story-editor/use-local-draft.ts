"use client";

import { showToast } from "@starboard/ui/toast";
import { useEffect, useState } from "react";
import { isLetGo } from "@/features/kept-here/index.ts";
import { dropDraftsOfWindow, findDrafts, keepDraft, type LocalDraft } from "./local-drafts.ts";
import { isUnsaved } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";
import { Told } from "./told.ts";

const KEEP_MS = 300;
const MINUTE_MS = 60_000;
const LOCK = "starboard-editor-";

/** The minute in which the device last kept the text, as what is shown of it; false where it keeps nothing. */
export type KeptAt = number | false | null;

const toldOnLeaving = (title: string, isKept: boolean) =>
  ({
    tone: "failed",
    title: isKept ? "Not saved, kept on this device" : "Not saved, and this device keeps nothing",
    text: isKept
      ? `“${title}” has words that wait here: open it again to save them.`
      : `What you last wrote in “${title}” is lost.`,
  }) as const;

/** Keeps unsaved text on this device, offers what a closed window left, and warns before it would be lost. */
export function useLocalDraft(session: SavingSession, { userId, storyId }: { userId: string; storyId: string }) {
  const [windowId] = useState(() => crypto.randomUUID());
  const [kept] = useState(() => new Told<KeptAt>(null));
  const [left, setLeft] = useState<LocalDraft[]>([]);

  useEffect(() => {
    const place = { userId, storyId, windowId };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keptVersion: number | null = null;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const { queue } = session;
      if (!isUnsaved(queue)) return dropDraftsOfWindow(localStorage, place);
      const atMs = Date.now();
      const draft = { ...place, version: queue.version, base: queue.saved, text: queue.current, atMs };
      const isKept = keepDraft(localStorage, draft, keptVersion !== queue.version);
      if (isKept) keptVersion = queue.version;
      kept.tell(isKept && atMs - (atMs % MINUTE_MS));
    };
    const warn = (event: BeforeUnloadEvent) => {
      // Who has let go of it on signing out is not asked a second time.
      if (!isUnsaved(session.queue) || isLetGo(localStorage, userId)) return;
      keep();
      event.preventDefault();
    };
    const stop = session.subscribe(() => {
      if (!isUnsaved(session.queue)) keep();
      else timer ??= setTimeout(keep, KEEP_MS);
    });
    const hearing = new AbortController();
    addEventListener("pagehide", keep, hearing);
    addEventListener("beforeunload", warn, hearing);
    return () => {
      stop();
      if (timer !== undefined) keep();
      hearing.abort();
      // Whoever leaves for another page of ours hears nothing of a warning; a last try to save is under way.
      const tell = () => {
        const { current, inFlight, obstacle } = session.queue;
        const isSafe = !isUnsaved(session.queue);
        if (!isSafe && (inFlight || !obstacle)) return;
        stopAfter();
        if (isSafe) return dropDraftsOfWindow(localStorage, place);
        keep();
        if (!isLetGo(localStorage, userId)) showToast(toldOnLeaving(current.title, Boolean(kept.read())));
      };
      const stopAfter = session.subscribe(tell);
      tell();
    };
  }, [session, kept, userId, storyId, windowId]);

  useEffect(() => {
    const stop = new AbortController();
    const hold = () => new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve()));
    navigator.locks.request(LOCK + windowId, { signal: stop.signal }, hold).catch(() => undefined);
    void navigator.locks.query().then(({ held = [] }) => {
      if (stop.signal.aborted) return;
      const openWindows = new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : [])));
      openWindows.add(windowId);
      setLeft(findDrafts(localStorage, { userId, storyId, stored: session.queue.saved, openWindows }));
    });
    return () => stop.abort();
  }, [session, userId, storyId, windowId]);

  const drop = (draft: LocalDraft) => {
    dropDraftsOfWindow(localStorage, draft);
    setLeft((drafts) => drafts.filter((each) => each !== draft));
  };
  const putBack = (draft: LocalDraft) => {
    keepDraft(localStorage, draft, false);
    setLeft((drafts) => [draft, ...drafts]);
  };
  return { kept, left, drop, putBack };
}
