"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface DeclineDialogProps {
  requestId: string;
  candidateName: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDeclined: () => void;
}

/** Gives a review back, with a reason that the candidate reads. */
export function DeclineDialog({ requestId, candidateName, isOpen, onOpenChange, onDeclined }: DeclineDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const decline = useMutation(trpc.review.decline.mutationOptions());
  const submit = async () => {
    try {
      const { DeclineReview } = await import("@starboard/domain/review");
      const parsed = DeclineReview.shape.reason.safeParse(reason);
      if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Change the reason.");
      setProblem("");
      await decline.mutateAsync({ requestId, reason: parsed.data });
    } catch (error) {
      return setProblem(errorForScreen(error).message);
    }
    showToast({ title: "Declined", text: `${candidateName} reads your reason and can ask again.`, tone: "done" });
    onDeclined();
    void queryClient.invalidateQueries({ queryKey: trpc.review.desk.queryKey() });
  };
  return (
    <Dialog
      title="Decline this review?"
      description={`${candidateName} is told at once and reads the reason. Your rating and comments are not passed on.`}
      open={isOpen}
      onOpenChange={onOpenChange}
      size="narrow"
      footer={
        <>
          <Button tone="danger-filled" busy={decline.isPending} onClick={() => void submit()}>
            Decline
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <Field
        label="Reason"
        hint="One or two sentences, for example who could read it instead."
        error={problem}
        required
      >
        <Textarea rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
