"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Note } from "@starboard/ui/note";
import { RelativeTime } from "@starboard/ui/relative-time";
import type { ReactNode } from "react";
import { MentioningText } from "./mentioning-text.tsx";
import { ProposedEdit } from "./proposed-edit.tsx";

export type ReviewComment = RouterOutputs["review"]["get"]["comments"][number];

export interface CommentNoteProps {
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
  /** It is reached or pointed at: what may be wanted next can be fetched. */
  onNear?: () => void;
  /** Where the words went, in a few words. */
  placement?: ReactNode;
  /** Shows the words themselves, where the text no longer does. */
  withQuote?: boolean;
  /** What a settled comment is called for this reader. */
  settled?: string | undefined;
  actions?: ReactNode;
  /** Below the comment. */
  children?: ReactNode;
}

const DECISION_WORDS = { taken: "taken", taken_elsewhere: "taken where its words had moved to", refused: "refused" };

/** One comment or suggested edit in the margin, with the answers it has. */
export function CommentNote(props: CommentNoteProps) {
  const { comment, number, id, now, timeZone, lit, onEnter, onHover, onNear, placement, withQuote, settled } = props;
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
        onNear?.();
      }}
      onPointerDown={() => onEnter(comment.id)}
      onPointerEnter={() => {
        onHover(comment.id);
        onNear?.();
      }}
      onPointerLeave={() => onHover(null)}
      className="outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
      cap={
        <>
          {number === undefined ? null : <span className="font-semibold text-accent">{number} </span>}
          {by(comment)}
          {placement ? <> · {placement}</> : null}
          {isSettled && settled && !isSuggestion ? <> · {settled}</> : null}
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
      actions={props.actions}
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
      {props.children}
    </Note>
  );
}
