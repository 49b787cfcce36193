"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";

/** The versions of a story, newest first: those that were fetched so far, and how to fetch older ones. */
export function useVersions(storyId: string, { isNamed, isWanted }: { isNamed: boolean; isWanted: boolean }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const list = useInfiniteQuery({
    queryKey: [...trpc.story.revisions.pathKey(), { storyId, isNamed }],
    queryFn: ({ pageParam, signal }) =>
      client.story.revisions.query({ storyId, isNamed, cursor: pageParam }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ hasMore, versions }) => (hasMore ? versions.at(-1)?.seq : undefined),
    enabled: isWanted,
    staleTime: 0,
  });
  return {
    list,
    versions: list.data?.pages.flatMap(({ versions }) => versions) ?? [],
    counts: list.data?.pages[0]?.counts ?? { all: 0, named: 0 },
  };
}
