"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

export type DeskStory = RouterOutputs["question"]["desk"]["stories"][number];

/**
 * The bank held against the person's stories, here in the browser. The questions and the words of the rules come as a
 * part of their own, after the page stands; null until they are there.
 */
export function useQuestionBank(stories: readonly DeskStory[]) {
  const { data, isError, refetch, isFetching } = useQuery({
    queryKey: ["question-bank"],
    queryFn: async () => {
      const { readBank, expectQuestions } = await import("./read-bank.ts");
      return { readBank, expectQuestions };
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Functions stay as they are; comparing them would be for nothing.
    structuralSharing: false,
  });
  const bank = useMemo(() => data?.readBank(stories) ?? null, [data, stories]);
  return { bank, expect: data?.expectQuestions ?? null, isError, isFetching, retry: () => void refetch() };
}
