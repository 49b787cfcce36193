"use client";

import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { MissingDialog, type MissingDialogProps } from "./missing-dialog.tsx";
import { summariseMissing } from "./review-draft.ts";
import type { ReviewData } from "./review-view.ts";

export interface SubmitDialogProps extends MissingDialogProps {
  data: ReviewData;
  /** Stores what is not stored yet; rejects with the reason. */
  flush: () => Promise<void>;
}

// What is shown afterwards is on its way while it is asked.
const fetchSubmitted = () => void import("./submitted-view.tsx").catch(() => undefined);

/** What Submit opens: the question, or what is missing. Which of them is decided when it opens. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { draft, isOpen } = props;
  const isMissing = summariseMissing(draft) !== null;
  const [shown, setShown] = useState({ isOpen, isMissing });
  if (isOpen !== shown.isOpen) setShown({ isOpen, isMissing: isOpen ? isMissing : shown.isMissing });
  return shown.isMissing ? <MissingDialog {...props} /> : <ConfirmSubmit {...props} />;
}

/** Asks once more, then submits: the verdict cannot be taken back. */
function ConfirmSubmit({ data, draft, isOpen, onOpenChange, flush }: SubmitDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState("");
  const submit = useMutation(trpc.review.submit.mutationOptions());
  useEffect(fetchSubmitted, []);
  const edits = data.comments.filter((comment) => comment.replacement !== null).length;
  const count = data.comments.length - edits;
  const onConfirm = async () => {
    try {
      await flush();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "The draft could not be saved.");
      throw error;
    }
    try {
      await submit.mutateAsync({ requestId: data.id });
    } catch (error) {
      setFailure(errorForScreen(error).message);
      throw error;
    }
    showToast({ title: "Review submitted", text: `${data.candidateName} is told now.`, tone: "done" });
    await queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
  };
  return (
    <ConfirmDialog
      title={`Submit the review of “${data.story.title}”?`}
      confirmLabel="Submit review"
      cancelLabel="Not yet"
      open={isOpen}
      onOpenChange={onOpenChange}
      onConfirm={onConfirm}
      failure={failure}
    >
      {data.candidateName} gets one notification: {draft.verdict === "approved" ? "approved" : "changes asked for"}, six
      ratings, {count === 0 ? "no comment" : count === 1 ? "one comment" : `${count} comments`}
      {edits === 0 ? "" : edits === 1 ? ", one suggested edit" : `, ${edits} suggested edits`}. Ratings and verdict stay
      as they are then; you can still answer below the comments.
    </ConfirmDialog>
  );
}
