"use client";

import { RequestReview } from "@starboard/domain/review";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface AskAgainProps {
  org: string;
  storyId: string;
  /** The revision that a new request would be about. */
  currentSeq: number;
}

/** Asks for another review, of the text as it is now. */
export function AskAgain({ org, storyId, currentSeq }: AskAgainProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const [message, setMessage] = useState("");
  const [problem, setProblem] = useState("");
  const request = useMutation(trpc.review.request.mutationOptions());
  const ask = async () => {
    const parsed = RequestReview.shape.message.safeParse(message);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Change the text.");
    setProblem("");
    try {
      const { requestId } = await request.mutateAsync({ storyId, message: parsed.data });
      router.push(`/o/${org}/reviews/${requestId}`);
    } catch (error) {
      setProblem(errorForScreen(error).message);
    }
  };
  return (
    <Dialog
      title="Ask for another review?"
      description={`It is about your text as it is now, revision ${currentSeq}. A coach of your team gets it.`}
      trigger={<Button>Ask again…</Button>}
      size="narrow"
      footer={
        <>
          <Button tone="primary" busy={request.isPending} onClick={() => void ask()}>
            Ask
          </Button>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <Field label="What to look at" aside="may stay empty" error={problem}>
        <Textarea rows={3} value={message} onChange={(event) => setMessage(event.target.value)} />
      </Field>
    </Dialog>
  );
}
