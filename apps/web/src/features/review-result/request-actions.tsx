"use client";

import { LinkButton } from "@starboard/ui/link-button";
import { useQuery } from "@tanstack/react-query";
import { RequestReviewButton, WithdrawButton } from "@/features/request-review/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { ReviewData } from "./result-heading.tsx";

/** What the candidate can do: go on writing, take an open request back, ask again after it is closed. */
export function RequestActions({ org, data }: { org: string; data: ReviewData }) {
  const trpc = useTRPC();
  const { data: story } = useQuery(trpc.story.get.queryOptions({ storyId: data.story.id }, { enabled: !data.isOpen }));
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      <LinkButton href={`/o/${org}/stories/${data.story.id}`} {...(!data.isOpen && { tone: "primary" as const })}>
        {data.isOpen ? "Go on writing" : "To the editor"}
      </LinkButton>
      {data.isOpen ? (
        <WithdrawButton request={data} />
      ) : (
        story && <RequestReviewButton storyId={story.id} requests={story.requests} />
      )}
    </div>
  );
}
