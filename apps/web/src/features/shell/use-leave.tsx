"use client";

import { deferFloating } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { type ReactNode, useEffect, useState } from "react";
import { type KeptCounts, takeUpAgain } from "@/features/kept-here/index.ts";
import { leave } from "./leave.ts";

const dialog = deferFloating(() => import("./sign-out-dialog.tsx").then(({ SignOutDialog }) => SignOutDialog));

const UNANSWERED = "The server did not answer, so you are still signed in. Try again.";

/** What reads the device comes when somebody leaves: nobody else asks. */
const countOf = async (userId: string): Promise<KeptCounts | null> => {
  const { countKept } = await import("@/features/kept-here/index.ts");
  return await countKept(localStorage, userId);
};

/**
 * Signing out as a person asks for it: at once where this device has nothing of theirs, and otherwise after the question
 * whether that stays here. A session that ends by itself, or from elsewhere, asks nothing and takes nothing.
 * @returns what begins it, whether it is under way, what went wrong, and the dialog to draw
 */
export function useLeave(
  userId: string,
  path?: string,
): { start: () => Promise<void>; isBusy: boolean; problem: string | undefined; question: ReactNode } {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [kept, setKept] = useState<KeptCounts | null>(null);
  const [wasAsked, setAsked] = useState(false);
  if (kept && !wasAsked) setAsked(true);
  useEffect(() => takeUpAgain(localStorage), []);
  const go = async (forgets: boolean) => {
    setKept(null);
    setBusy(true);
    setProblem(undefined);
    try {
      await leave(path, forgets ? userId : undefined);
    } catch {
      setProblem(UNANSWERED);
    }
    setBusy(false);
  };
  const start = async () => {
    const counts = await countOf(userId).catch(() => undefined);
    if (counts === undefined) return setProblem(UNANSWERED);
    if (counts) setKept(counts);
    else await go(false);
  };
  const props = {
    isOpen: kept !== null,
    onOpenChange: (isOpen: boolean) => (isOpen ? undefined : setKept(null)),
    kept,
    onLeave: go,
  };
  const question = wasAsked ? <DeferredPart of={dialog} props={props} onGiveUp={() => setKept(null)} /> : null;
  return { start, isBusy, problem, question };
}
