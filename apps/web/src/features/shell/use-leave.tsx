"use client";

import { deferFloating } from "@starboard/ui/deferred";
import { type ReactNode, useEffect, useState } from "react";
import { countKept, type KeptCounts, takeUpAgain } from "@/features/kept-here/index.ts";
import { LazyDialog } from "./lazy-dialog.tsx";
import { leave } from "./leave.ts";

const dialog = deferFloating(() => import("./sign-out-dialog.tsx").then(({ SignOutDialog }) => SignOutDialog));

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
  useEffect(() => takeUpAgain(localStorage), []);
  const go = async (forgets: boolean) => {
    setKept(null);
    setBusy(true);
    setProblem(undefined);
    try {
      await leave(path, forgets ? userId : undefined);
    } catch {
      setProblem("The server did not answer, so you are still signed in. Try again.");
    }
    setBusy(false);
  };
  const start = async () => {
    const counts = await countKept(localStorage, userId);
    if (counts) setKept(counts);
    else await go(false);
  };
  const question = (
    <LazyDialog
      title="Sign out?"
      of={dialog}
      props={{
        isOpen: kept !== null,
        onOpenChange: (isOpen) => (isOpen ? undefined : setKept(null)),
        kept,
        onLeave: go,
      }}
    />
  );
  return { start, isBusy, problem, question };
}
