"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Note } from "@starboard/ui/note";
import { RelativeTime } from "@starboard/ui/relative-time";
import { TextButton } from "@starboard/ui/text-button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DeferredWriteBox, writeBox } from "./deferred-write-box.tsx";
import { MentioningText } from "./mentioning-text.tsx";
import { ProposedEdit } from "./proposed-edit.tsx";

const loadReplySchema = () =>
  import("@starboard/domain/review").then(({ ReplyToComment }) => ReplyToComment.shape.body);

export type ReviewComment = RouterOutputs["review"]["get"]["comments"][number];

export interface CommentThreadProps {
  comment: ReviewComment;
  /** Behind the words in the text; left out where the words are not in the text. */
  number?: number;
  id: string;
  now: number;
  timeZone: string;
  lit: boolean;
  /** The keyboard or a press has reached it. */
  onEnter: (id: string | null) => void;
  onHover: (id: string | null) => void;
  /** Where the words went, in a few words. */
  placement?: ReactNode;
  /** Shows the words themselves, where the text no longer does. */
  withQuote?: boolean;
  /** The review is submitted and can be talked about. */
  mayReply?: boolean;
  /** What settling is called for this reader; left out where it is not theirs. */
  settleWords?: { settle: string; reopen: string; settled: string };
  /** What the author may do before submission; what the candidate may do with a suggestion after it. */
  actions?: ReactNode;
}

const DECISION_WORDS = { taken: "taken", taken_elsewhere: "taken where its words had moved to", refused: "refused" };

/** One comment or suggested edit in the margin with its answers. */
export function CommentThread(props: CommentThreadProps) {
  const {
    comment,
    number,
    id,
    now,
    timeZone,
    lit,
    onEnter,
    onHover,
    placement,
    withQuote,
    settleWords,
    mayReply = settleWords !== undefined,
    actions,
  } = props;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isReplying, setReplying] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey() });
  const reply = useMutation(trpc.comment.reply.mutationOptions({ onSuccess: refresh }));
  const { data: people = [] } = useQuery(
    trpc.comment.mentionable.queryOptions({ requestId: comment.requestId }, { enabled: isReplying }),
  );
  const resolve = useMutation(trpc.comment.resolve.mutationOptions({ onSuccess: refresh }));
  const fetchBox = () => void (mayReply && writeBox.fetch().catch(() => undefined));
  const isSettled = comment.resolvedAt !== null;
  const isSuggestion = comment.replacement !== null;
  const by = ({ isOwn, authorName, createdAt }: Pick<ReviewComment, "isOwn" | "authorName" | "createdAt">) => (
    <>
      <bdi className="me-1.5 font-semibold text-ink-2">{isOwn ? "You" : authorName}</bdi>
      <RelativeTime at={createdAt} now={now} timeZone={timeZone} />
    </>
  );
  return (
    <Note
      id={id}
      tabIndex={-1}
      role="group"
      aria-label={`${isSuggestion ? "Suggestion" : "Comment"} ${number ?? ""} on “${comment.exact}”`}
      on={lit}
      onFocus={() => {
        onEnter(comment.id);
        fetchBox();
      }}
      onPointerDown={() => onEnter(comment.id)}
      onPointerEnter={() => {
        onHover(comment.id);
        fetchBox();
      }}
      onPointerLeave={() => onHover(null)}
      className="outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
      cap={
        <>
          {number === undefined ? null : <span className="font-semibold text-accent">{number} </span>}
          {by(comment)}
          {placement ? <> · {placement}</> : null}
          {isSettled && settleWords && !isSuggestion ? <> · {settleWords.settled}</> : null}
          {comment.decision ? (
            <>
              {" "}
              · <b className="font-semibold text-ink-2">{DECISION_WORDS[comment.decision]}</b>
            </>
          ) : null}
        </>
      }
      replies={
        comment.replies.length === 0
          ? null
          : comment.replies.map((answer) => (
              <div key={answer.id}>
                <p className="text-fine text-ink-3">{by(answer)}</p>
                <p className="whitespace-pre-wrap">
                  <MentioningText text={answer.body} mentioned={answer.mentioned} />
                </p>
              </div>
            ))
      }
      actions={
        isReplying ? null : (
          <>
            {isSuggestion ? actions : null}
            {mayReply ? <TextButton onClick={() => setReplying(true)}>Reply</TextButton> : null}
            {settleWords && !isSuggestion ? (
              <TextButton
                aria-disabled={resolve.isPending}
                onClick={() => resolve.mutate({ commentId: comment.id, resolved: !isSettled })}
              >
                {isSettled ? settleWords.reopen : settleWords.settle}
              </TextButton>
            ) : null}
            {isSuggestion ? null : actions}
          </>
        )
      }
    >
      {comment.replacement === null ? (
        <>
          {withQuote ? <blockquote>“{comment.exact}”</blockquote> : null}
          <span className={`block whitespace-pre-wrap ${isSettled ? "text-ink-3" : "text-ink"}`}>
            <MentioningText text={comment.body} mentioned={comment.mentioned} />
          </span>
        </>
      ) : (
        <ProposedEdit words={comment.exact} replacement={comment.replacement} reason={comment.body} />
      )}
      {resolve.error ? (
        <span role="alert" className="block text-port">
          {errorForScreen(resolve.error).message}
        </span>
      ) : null}
      {isReplying ? (
        <DeferredWriteBox
          label="Your reply"
          loadSchema={loadReplySchema}
          submitLabel="Reply"
          onCancel={() => setReplying(false)}
          people={people}
          onSubmit={async ({ text: body, mentions }) => {
            await reply.mutateAsync({ commentId: comment.id, body, mentions });
            setReplying(false);
          }}
        />
      ) : null}
    </Note>
  );
}
