"use client";

import { showToast } from "@starboard/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** An act on people: busy while it goes on, its refusal in words, the list asked for again, and what was done as a toast. */
export function usePeopleAct(onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (act: () => Promise<unknown>, done: { title: string; text?: string }) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.account.here.queryKey() }),
      ]);
      showToast({ ...done, tone: "done" });
      onDone();
    } catch (error) {
      setProblem(errorForScreen(error).message);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run };
}
