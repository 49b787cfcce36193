"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { RatingBench } from "./rating-bench.tsx";
import { SetResult } from "./set-result.tsx";

/** A set: rated story by story; once finished, or for who only made it, what came out. */
export function SetPage({ org, setId }: { org: string; setId: string }) {
  const { data } = useSuspenseQuery(useTRPC().calibration.get.queryOptions({ setId }));
  const isOpen = data.isRater && !data.hasFinished && data.items.some(({ sections }) => sections !== null);
  return isOpen ? <RatingBench org={org} set={data} /> : <SetResult org={org} set={data} />;
}
