"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Who the person is in this organisation; read by the layout, so it is there at once. */
export function useHere() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.here.queryOptions(undefined, { staleTime: 60_000 }));
  return data;
}
