"use client";

import { TextButton } from "@starboard/ui/text-button";
import type { ReactNode, RefObject } from "react";
import { flushSync } from "react-dom";
import { noteIdOf } from "./comment-marks.ts";
import type { ReviewComment } from "./comment-note.tsx";
import { CommentThread, type CommentThreadProps } from "./comment-thread.tsx";
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

export interface OrphanTrayProps extends ThreadsProps {
  /** The number of the revision that was reviewed. */
  reviewed: number;
  onVersion: (version: "pinned") => void;
}

/**
 * Comments whose words are not in the newest text any more: each keeps its quote and leads to the revision that has
 * them, none is put on other words.
 */
export function OrphanTray({ reviewed, onVersion, ...props }: OrphanTrayProps) {
  const orphans = props.comments.filter((comment) => !isShown(props, comment));
  if (orphans.length === 0) return null;
  const seeThere = (id: string) => {
    // The words are on the page only once the other text is.
    flushSync(() => onVersion("pinned"));
    props.lights.goTo(id);
  };
  const title =
    orphans.length === 1 ? "One comment has lost its words" : `${orphans.length} comments have lost their words`;
  return (
    <section aria-label="Comments without a place" className="border-t border-rule-2 pt-4">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-note text-ink-3">
        They are not in the newest text any more. Each keeps the words it was made on.
      </p>
      <div className="mt-4 grid gap-5">
        {orphans.map((comment) => (
          <div key={comment.id}>
            {renderThread(props, comment)}
            <p className="mt-1 text-note">
              <TextButton onClick={() => seeThere(comment.id)}>See its words in version {reviewed}</TextButton>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
