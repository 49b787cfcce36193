"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { TextButton } from "@starboard/ui/text-button";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useServer } from "@/trpc/use-server.ts";
import { CommentNote, type CommentNoteProps } from "./comment-note.tsx";
import { WaitingBox, writeBox } from "./deferred-write-box.tsx";

const replyBox = new Deferred(() => import("./reply-box.tsx").then(({ ReplyBox }) => ReplyBox));
const fetchReplying = () => void Promise.all([replyBox.fetch(), writeBox.fetch()]).catch(() => undefined);

export interface CommentThreadProps extends Omit<CommentNoteProps, "onNear" | "settled" | "children"> {
  /** The review is submitted and can be talked about. */
  mayReply?: boolean;
  /** What settling is called for this reader; left out where it is not theirs. */
  settleWords?: { settle: string; reopen: string; settled: string };
}

const LABEL = "Your reply";
const NOTHING = { words: "", isSent: false };

/** A comment or suggested edit of a submitted review, which can be answered and settled. */
export function CommentThread(props: CommentThreadProps) {
  const { settleWords, mayReply = settleWords !== undefined, actions, ...note } = props;
  const { comment } = note;
  const { trpc, client, queryClient } = useServer();
  const [isReplying, setReplying] = useState(false);
  /** What is written of a reply before its box is there. */
  const [{ words, isSent }, setWritten] = useState(NOTHING);
  const [isSettling, setSettling] = useState(false);
  const [problem, setProblem] = useState("");
  const isSettled = comment.resolvedAt !== null;
  const isSuggestion = comment.replacement !== null;
  const settle = async () => {
    if (isSettling) return;
    setSettling(true);
    setProblem("");
    try {
      await client.comment.resolve.mutate({ commentId: comment.id, resolved: !isSettled });
      await queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey() });
    } catch (error) {
      setProblem(errorForScreen(error).message);
    }
    setSettling(false);
  };
  const stopReplying = () => {
    setReplying(false);
    setWritten(NOTHING);
  };
  return (
    <CommentNote
      {...note}
      settled={settleWords?.settled}
      {...(mayReply && { onNear: fetchReplying })}
      actions={
        isReplying ? null : (
          <>
            {isSuggestion ? actions : null}
            {mayReply ? <TextButton onClick={() => setReplying(true)}>Reply</TextButton> : null}
            {settleWords && !isSuggestion ? (
              <TextButton aria-disabled={isSettling} onClick={() => void settle()}>
                {isSettled ? settleWords.reopen : settleWords.settle}
              </TextButton>
            ) : null}
            {isSuggestion ? null : actions}
          </>
        )
      }
    >
      {problem ? (
        <span role="alert" className="block text-port">
          {problem}
        </span>
      ) : null}
      {isReplying ? (
        <DeferredPart
          of={replyBox}
          props={{ comment, label: LABEL, initial: words, isSent, onDone: stopReplying }}
          standIn={(state) => (
            <WaitingBox
              label={LABEL}
              words={words}
              isSent={isSent}
              onWrite={(next, send = false) => setWritten({ words: next, isSent: send })}
              onCancel={stopReplying}
              {...state}
            />
          )}
        />
      ) : null}
    </CommentNote>
  );
}
