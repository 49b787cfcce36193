"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Deletes a practice; whatever counts practices is asked for again. */
export function useRemovePractice() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(trpc.practice.remove.mutationOptions());
  return async (practiceId: string): Promise<void> => {
    await mutateAsync({ practiceId });
    for (const router of [trpc.practice, trpc.question, trpc.story, trpc.team]) {
      void queryClient.invalidateQueries({ queryKey: router.pathKey() });
    }
  };
}
