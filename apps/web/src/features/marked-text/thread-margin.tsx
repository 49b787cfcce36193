"use client";

import type { ReactNode, RefObject } from "react";
import { noteIdOf } from "./comment-marks.ts";
import { CommentThread, type CommentThreadProps, type ReviewComment } from "./comment-thread.tsx";
import { MarginComments } from "./margin-comments.tsx";
import type { useLights } from "./use-lights.ts";

export interface ThreadsProps extends Pick<CommentThreadProps, "now" | "timeZone" | "settleWords" | "mayReply"> {
  comments: readonly ReviewComment[];
  /** The reviewed text, or the newest one with what became of each comment's words. */
  version: "pinned" | "current";
  lights: ReturnType<typeof useLights>;
  /** What the reader may do with a suggested edit. */
  renderAnswer?: (suggestion: ReviewComment) => ReactNode;
}

const PLACEMENT = { exact: "in place", moved: "moved with its words" } as const;

const renderThread = (props: ThreadsProps, comment: ReviewComment, number?: number) => {
  const { version, lights, now, timeZone, settleWords, mayReply, renderAnswer } = props;
  const status = version === "current" ? comment.current.status : null;
  return (
    <CommentThread
      key={comment.id}
      comment={comment}
      id={noteIdOf(comment.id)}
      now={now}
      timeZone={timeZone}
      lit={lights.lit.includes(comment.id)}
      onEnter={lights.choose}
      onHover={lights.hover}
      {...(number !== undefined && { number })}
      {...(status === "orphaned" ? { withQuote: true } : status && { placement: PLACEMENT[status] })}
      {...(settleWords && { settleWords })}
      {...(mayReply && { mayReply })}
      {...(renderAnswer && comment.replacement !== null && { actions: renderAnswer(comment) })}
    />
  );
};

const isShown = (props: ThreadsProps, comment: ReviewComment) =>
  props.version === "pinned" || comment.current.status !== "orphaned";

/** The comments with their answers, each level with its words. */
export function ThreadMargin({ text, ...props }: ThreadsProps & { text: RefObject<HTMLElement | null> }) {
  const notes = props.comments.flatMap((comment, place) =>
    isShown(props, comment) ? { id: comment.id, node: renderThread(props, comment, place + 1) } : [],
  );
  return <MarginComments label="Comments" notes={notes} text={text} pinnedId={props.lights.chosen} />;
}

/** Comments whose words are not in the newest text any more: each keeps its quote, none is put on other words. */
export function OrphanTray(props: ThreadsProps) {
  const orphans = props.comments.filter((comment) => !isShown(props, comment));
  if (orphans.length === 0) return null;
  const title =
    orphans.length === 1 ? "One comment has lost its words" : `${orphans.length} comments have lost their words`;
  return (
    <section aria-label="Comments without a place" className="border-t border-rule-2 pt-4">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-note text-ink-3">
        They are not in the newest text any more. Each keeps the words it was made on.
      </p>
      <div className="mt-4 grid gap-5">{orphans.map((comment) => renderThread(props, comment))}</div>
    </section>
  );
}
