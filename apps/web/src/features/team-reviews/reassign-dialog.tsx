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
import type { TeamRequest } from "./describe-team-requests.ts";

export interface ReassignDialogProps {
  /** Null while the dialog is closed. */
  request: TeamRequest | null;
  onClose: () => void;
}

/** Gives a review to another coach or peer; both are told. */
export function ReassignDialog({ request, onClose }: ReassignDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<string>();
  const others = useQuery(
    trpc.review.otherReviewers.queryOptions(request ? { requestId: request.id } : skipToken, { staleTime: 0 }),
  );
  const reassign = useMutation(trpc.review.reassign.mutationOptions());
  const submit = async () => {
    const to = others.data?.find(({ userId }) => userId === chosen);
    if (!(request && to)) return;
    try {
      await reassign.mutateAsync({ requestId: request.id, reviewerId: to.userId });
    } catch {
      return;
    } finally {
      void queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
    }
    showToast({ title: `${to.name} has the review of ${request.candidateName} now`, tone: "done" });
    onClose();
  };
  const problem = others.error ?? reassign.error;
  return (
    <Dialog
      title={request?.reviewerName ? "Give this review to somebody else" : "Give this review to somebody"}
      description={describe(request)}
      open={request !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="narrow"
      footer={
        <>
          <Button tone="primary" disabled={!chosen} busy={reassign.isPending} onClick={() => void submit()}>
            Give it
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
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

function describe(request: TeamRequest | null): string {
  if (!request) return "";
  if (!request.reviewerName) return `${request.candidateName} waits. Whom you choose is told at once.`;
  const dropped = request.state === "in_review" ? " What has been written so far is dropped; nobody has seen it." : "";
  return `${request.reviewerName} is told that it is theirs no more, and whom you choose that it is.${dropped}`;
}
