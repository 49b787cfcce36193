"use client";

import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface WithdrawDialogProps {
  /** The open one; once it is taken back there is none. */
  request: { id: string; reviewerName: string | null } | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asks before a request is taken back, and says who hears of it. */
export function WithdrawDialog({ request, isOpen, onOpenChange }: WithdrawDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState("");
  const withdraw = useMutation(trpc.review.withdraw.mutationOptions());
  const onConfirm = async () => {
    if (!request) return;
    try {
      await withdraw.mutateAsync({ requestId: request.id });
    } catch (error) {
      setFailure(errorForScreen(error).message);
      throw error;
    } finally {
      await Promise.all(
        [trpc.review.pathKey(), trpc.story.pathKey()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    }
  };
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title="Withdraw this request?"
      confirmLabel="Withdraw"
      cancelLabel="Keep it"
      tone="danger"
      failure={failure}
      onConfirm={onConfirm}
    >
      {request?.reviewerName
        ? `${request.reviewerName} is told, and what was noted so far is not passed on.`
        : "No coach has it yet."}{" "}
      You can ask again at any time.
    </ConfirmDialog>
  );
}
