"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/trpc/use-trpc.ts";

const QUIET_MS = 60_000;

/** Has the server draw the page again when a hint, or a minute, says that its figures have changed. */
export function RefreshWhenTold() {
  const trpc = useTRPC();
  const router = useRouter();
  useQuery({
    // Below the dashboard's key, so that a hint for it asks this again as well.
    queryKey: [...trpc.dashboard.pathKey(), "drawn"],
    queryFn: () => {
      router.refresh();
      return Date.now();
    },
    initialData: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: QUIET_MS,
  });
  return null;
}
