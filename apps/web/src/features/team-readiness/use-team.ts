"use client";

import { unpackTeam } from "@starboard/domain/team-people";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

const EVALUATING_MS = 5_000;
const QUIET_MS = 60_000;

/** Everybody whom the person sees, in full; asked for again soon while a story waits for its evaluation. */
export function useTeam() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.team.readiness.queryOptions(undefined, {
      select: unpackTeam,
      refetchInterval: ({ state }) => (state.data?.isWaiting ? EVALUATING_MS : QUIET_MS),
    }),
  );
  return data;
}
