"use client";

import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Interview } from "./interview.ts";

/** Takes an interview away, with an undo that brings the same one back; true once it is gone. */
export function useRemoveInterview() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.interview.list.queryKey();
  const add = useMutation(trpc.interview.add.mutationOptions());
  const remove = useMutation(trpc.interview.remove.mutationOptions());
  const act = async (run: () => Promise<unknown>): Promise<boolean> => {
    try {
      await run();
      return true;
    } catch (error) {
      showToast({ title: "Not changed", text: errorForScreen(error).message, tone: "failed" });
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: key });
    }
  };
  return async (interview: Interview): Promise<boolean> => {
    if (!(await act(() => remove.mutateAsync({ interviewId: interview.id })))) return false;
    showToast({
      title: "Interview removed",
      text: interview.organisation,
      undo: { run: () => void act(() => add.mutateAsync(interview)) },
    });
    return true;
  };
}
