"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/trpc/use-trpc.ts";

const QUIET_MS = 60_000;

/**
 * Has the server draw the page again when a hint, or a minute, says that its figures have changed, also where this part
 * wakes after the hint.
 * @param drawnAtMs when the server read them first, in ms since 1970
 */
export function RefreshWhenTold({ drawnAtMs }: { drawnAtMs: number }) {
  const trpc = useTRPC();
  const router = useRouter();
  useQuery({
    // Below the dashboard's key, so that a hint for it asks this again as well.
    queryKey: [...trpc.dashboard.pathKey(), "drawn"],
    queryFn: () => {
      router.refresh();
      return Date.now();
    },
    initialData: drawnAtMs,
    initialDataUpdatedAt: drawnAtMs,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: QUIET_MS,
  });
  return null;
}
