"use client";

import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { LinkButton } from "@starboard/ui/link-button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { RequestReviewButton } from "@/features/request-review/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { ReviewData } from "./result-heading.tsx";

/** What the candidate can do: go on writing, take an open request back, ask again after it is closed. */
export function RequestActions({ org, data }: { org: string; data: ReviewData }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState("");
  const withdraw = useMutation(trpc.review.withdraw.mutationOptions());
  const { data: story } = useQuery(trpc.story.get.queryOptions({ storyId: data.story.id }, { enabled: !data.isOpen }));
  const onConfirm = async () => {
    try {
      await withdraw.mutateAsync({ requestId: data.id });
    } catch (error) {
      setFailure(errorForScreen(error).message);
      throw error;
    }
    await queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
  };
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      <LinkButton href={`/o/${org}/stories/${data.story.id}`} {...(!data.isOpen && { tone: "primary" as const })}>
        {data.isOpen ? "Go on writing" : "To the editor"}
      </LinkButton>
      {data.isOpen ? (
        <ConfirmDialog
          title="Withdraw this request?"
          confirmLabel="Withdraw"
          cancelLabel="Keep it"
          tone="danger"
          failure={failure}
          onConfirm={onConfirm}
          trigger={<Button tone="plain">Withdraw…</Button>}
        >
          {data.reviewerName
            ? `${data.reviewerName} is told, and what was noted so far is not passed on.`
            : "No coach has it yet."}{" "}
          You can ask again at any time.
        </ConfirmDialog>
      ) : (
        story && <RequestReviewButton storyId={story.id} requests={story.requests} />
      )}
    </div>
  );
}
