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
import type { DeskRequest } from "./describe-queue.ts";

export interface SkipDialogProps {
  /** Null while the dialog is closed. */
  request: Pick<DeskRequest, "id" | "title"> | null;
  onClose: () => void;
}

/** Passes a request on to the next coach, with a reason for the leads. */
export function SkipDialog({ request, onClose }: SkipDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const skip = useMutation(trpc.review.skip.mutationOptions());
  const close = () => {
    setReason("");
    setProblem("");
    onClose();
  };
  const submit = async () => {
    if (!request) return;
    try {
      const { SkipRequest } = await import("@starboard/domain/review");
      const parsed = SkipRequest.shape.reason.safeParse(reason);
      if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Change the reason.");
      await skip.mutateAsync({ requestId: request.id, reason: parsed.data });
    } catch (error) {
      return setProblem(errorForScreen(error).message);
    }
    showToast({ title: `“${request.title}” goes to somebody else`, text: "It does not come back to you." });
    close();
    void queryClient.invalidateQueries({ queryKey: trpc.review.desk.queryKey() });
  };
  return (
    <Dialog
      title="Pass this one on?"
      description={request ? `“${request.title}” goes to the next who is free. The candidate is not told.` : ""}
      open={request !== null}
      onOpenChange={(isOpen) => !isOpen && close()}
      size="narrow"
      footer={
        <>
          <Button tone="primary" busy={skip.isPending} onClick={() => void submit()}>
            Pass it on
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <Field label="Reason" hint="Leads read it, for example that you know the company." error={problem} required>
        <Textarea
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
          }}
        />
      </Field>
    </Dialog>
  );
}
