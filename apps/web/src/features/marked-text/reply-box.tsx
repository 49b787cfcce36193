"use client";

import { useQuery } from "@tanstack/react-query";
import { useServer } from "@/trpc/use-server.ts";
import type { ReviewComment } from "./comment-note.tsx";
import { DeferredWriteBox } from "./deferred-write-box.tsx";

const loadReplySchema = () =>
  import("@starboard/domain/review").then(({ ReplyToComment }) => ReplyToComment.shape.body);

export interface ReplyBoxProps {
  comment: ReviewComment;
  label: string;
  /** What is written already. */
  initial: string;
  isSent: boolean;
  onDone: () => void;
}

/** An answer to a comment being written; whoever reads the story can be named in it. */
export function ReplyBox({ comment, label, initial, isSent, onDone }: ReplyBoxProps) {
  const { trpc, client, queryClient } = useServer();
  const { data: people = [], isPending } = useQuery(
    trpc.comment.mentionable.queryOptions({ requestId: comment.requestId }),
  );
  return (
    <DeferredWriteBox
      label={label}
      initial={initial}
      loadSchema={loadReplySchema}
      submitLabel="Reply"
      onCancel={onDone}
      people={people}
      isPeopleKnown={!isPending}
      isSent={isSent}
      onSubmit={async ({ text: body, mentions }) => {
        await client.comment.reply.mutate({ commentId: comment.id, body, mentions });
        await queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey() });
        onDone();
      }}
    />
  );
}
