"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { RadioList } from "@starboard/ui/radio-list";
import { Skeleton } from "@starboard/ui/skeleton";
import { showToast } from "@starboard/ui/toast";
import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { GivenReview, TeamRequest } from "./describe-team-requests.ts";

export interface ChooseReviewerProps {
  /** What the choice is for; null while the dialog is closed. */
  task: ReviewerTask | null;
  onClose: () => void;
}

export type ReviewerTask = { kind: "reassign"; request: TeamRequest } | { kind: "second"; request: GivenReview };

/** A lead chooses who takes an open review from now on, or who rates a reviewed text a second time. */
export function ChooseReviewer({ task, onClose }: ChooseReviewerProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const request = task?.request ?? null;
  const [chosen, setChosen] = useState<string>();
  const others = useQuery(
    trpc.review.otherReviewers.queryOptions(request ? { requestId: request.id } : skipToken, { staleTime: 0 }),
  );
  const reassign = useMutation(trpc.review.reassign.mutationOptions());
  const askSecond = useMutation(trpc.review.askSecond.mutationOptions());
  const submit = async () => {
    const to = others.data?.find(({ userId }) => userId === chosen);
    if (!(task && to)) return;
    const act = task.kind === "reassign" ? reassign : askSecond;
    try {
      await act.mutateAsync({ requestId: task.request.id, reviewerId: to.userId });
    } catch {
      return;
    } finally {
      void queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
    }
    const what = task.kind === "reassign" ? "has the review of" : "is asked for a second rating of";
    showToast({ title: `${to.name} ${what} ${task.request.candidateName}`, tone: "done" });
    onClose();
  };
  const problem = others.error ?? reassign.error ?? askSecond.error;
  return (
    <Dialog
      title={titleOf(task)}
      description={describe(task)}
      open={task !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="narrow"
      footer={
        <>
          <Button
            tone="primary"
            disabled={!chosen}
            busy={reassign.isPending || askSecond.isPending}
            onClick={() => void submit()}
          >
            {task?.kind === "second" ? "Ask" : "Give it"}
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      {others.isPending && request ? <Skeleton lines={3} label="Loading who could take it" /> : null}
      {others.data?.length === 0 ? (
        <p className="text-ink-2">Nobody else gives reviews in the candidate’s teams.</p>
      ) : null}
      {others.data && others.data.length > 0 ? (
        <RadioList
          legend="To"
          onValueChange={setChosen}
          options={others.data.map(({ userId, name, open, capacity, isAway }) => ({
            value: userId,
            label: name,
            hint: isAway ? "away" : `has ${open} of ${capacity}`,
          }))}
          {...(chosen && { value: chosen })}
        />
      ) : null}
      {problem ? <FormProblem>{errorForScreen(problem).message}</FormProblem> : null}
    </Dialog>
  );
}

function titleOf(task: ReviewerTask | null): string {
  if (task?.kind === "second") return "Ask for a second rating";
  return task?.request.reviewerName ? "Give this review to somebody else" : "Give this review to somebody";
}

function describe(task: ReviewerTask | null): string {
  if (!task) return "";
  const { candidateName, reviewerName } = task.request;
  if (task.kind === "second") {
    return `The same text, rated blind. Afterwards ${reviewerName ?? "the first coach"} and the second one see where they lie two or more apart.`;
  }
  if (!reviewerName) return `${candidateName} waits. Whom you choose is told at once.`;
  const isBegun = task.request.state === "in_review";
  const dropped = isBegun ? " What has been written so far is dropped; nobody has seen it." : "";
  return `${reviewerName} is told that it is theirs no more, and whom you choose that it is.${dropped}`;
}
