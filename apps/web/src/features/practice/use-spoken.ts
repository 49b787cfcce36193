"use client";

import { useQuery } from "@tanstack/react-query";

/** What weighs a take against the written story; it brings the words of the rules and comes after the page stands. */
export function useSpoken() {
  const { data } = useQuery({
    queryKey: ["weigh-spoken"],
    queryFn: async () => {
      const { weighSpoken } = await import("@starboard/rules/spoken");
      return { weighSpoken };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return data?.weighSpoken ?? null;
}
