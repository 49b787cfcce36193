"use client";

import { useEffect, useRef, useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { findRun, keepRun } from "./kept-run.ts";
import { newRun, type PracticeRun, settle } from "./practice-run.ts";

const TICK_MS = 250;
const KEEP_EVERY_MS = 1_000;
/** Before the browser has taken the page over; nothing of it is ever recorded. */
const NOT_YET = "not-yet";

/** The run on the screen, its clock, and its copy on this device, which survives a reload. */
export function usePracticeRun(org: string, asked: Pick<PracticeRun, "questionId" | "storyId">) {
  const { userId } = useHere().actor;
  const [run, setRun] = useState<PracticeRun>(() => newRun(NOT_YET, { ...asked, length: 150 }));
  const [nowMs, setNow] = useState(0);
  const [wasKept, setWasKept] = useState(false);
  const latest = useRef(run);
  latest.current = run;

  useEffect(() => {
    const kept = findRun(localStorage, userId, org);
    setWasKept(kept !== null);
    setRun((fresh) => kept ?? { ...fresh, operationId: crypto.randomUUID() });
    setNow(Date.now());
    const keep = () => keepRun(localStorage, userId, org, settle(latest.current, Date.now()));
    addEventListener("pagehide", keep);
    return () => {
      if (latest.current.operationId !== NOT_YET) keep();
      removeEventListener("pagehide", keep);
    };
  }, [userId, org]);

  const isRunning = run.sinceMs !== null;
  useEffect(() => {
    if (!isRunning) return;
    let keptMs = 0;
    const timer = setInterval(() => {
      const now = Date.now();
      setNow(now);
      if (now - keptMs < KEEP_EVERY_MS) return;
      keptMs = now;
      keepRun(localStorage, userId, org, settle(latest.current, now));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning, userId, org]);

  const change = (make: (run: PracticeRun, nowMs: number) => PracticeRun) => {
    const now = Date.now();
    setNow(now);
    setRun((current) => {
      const changed = make(current, now);
      keepRun(localStorage, userId, org, settle(changed, now));
      return changed;
    });
    setWasKept(false);
  };
  return {
    run,
    /** In ms since 1970; moves on while the clock runs. */
    nowMs,
    /** It was there from before this page was loaded. */
    wasKept,
    change,
    /** A new run of the same story, with what the last one left cleared. */
    startAgain: (part: Partial<Pick<PracticeRun, "questionId" | "storyId" | "length">> = {}) =>
      change((current) => newRun(crypto.randomUUID(), { ...current, ...part })),
  };
}
