"use client";

import { SECTION_LABELS } from "@starboard/domain/section";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { Note } from "@starboard/ui/note";
import { TextButton } from "@starboard/ui/text-button";
import type { RefObject } from "react";
import {
  CommentNote,
  MarginComments,
  type MentionablePerson,
  noteIdOf,
  type ReviewComment,
  type useLights,
  WaitingBox,
  type Written,
} from "@/features/marked-text/index.ts";
import { COMPOSING_ID, type Composing } from "./composing.ts";
import { loadKit } from "./load-kit.ts";

const composingBox = new Deferred(() => loadKit().then(({ ComposingBox }) => ComposingBox));

export interface CommentColumnProps {
  comments: readonly ReviewComment[];
  text: RefObject<HTMLElement | null>;
  lights: ReturnType<typeof useLights>;
  composing: Composing | null;
  onChange: (words: string, isSent?: boolean) => void;
  onSubmit: (written: Written) => Promise<unknown>;
  onCancel: () => void;
  onEdit: (comment: ReviewComment) => void;
  onDelete: (comment: ReviewComment) => void;
  /** Keeps a comment as a remark. */
  onKeep: (comment: ReviewComment) => void;
  /** Whose story it is, for what a remark calls them. */
  candidateName: string;
  people: readonly MentionablePerson[];
  now: number;
  timeZone: string;
}

const LABEL = { comment: "Your comment", suggestion: "The words that should stand there" };

/** The margin while a review is written: own comments and suggested edits, and the one being written at its words. */
export function CommentColumn(props: CommentColumnProps) {
  const { candidateName, people } = props;
  const { comments, text, lights, composing, onChange, onSubmit, onCancel, onEdit, onDelete, onKeep, now, timeZone } =
    props;
  const threads = comments
    .map((comment, place) => ({ comment, number: place + 1 }))
    .filter(({ comment }) => comment.id !== composing?.replacesId)
    .map(({ comment, number }) => ({
      id: comment.id,
      section: comment.section,
      start: comment.start,
      node: (
        <CommentNote
          comment={comment}
          number={number}
          id={noteIdOf(comment.id)}
          now={now}
          timeZone={timeZone}
          lit={lights.lit.includes(comment.id)}
          onEnter={lights.choose}
          onHover={lights.hover}
          actions={
            <>
              <TextButton onClick={() => onEdit(comment)}>Edit</TextButton>
              <TextButton onClick={() => onDelete(comment)}>Delete</TextButton>
              {comment.replacement === null && !comment.remarkId ? (
                <TextButton onClick={() => onKeep(comment)}>Save as a remark</TextButton>
              ) : null}
            </>
          }
        />
      ),
    }));
  const writing = composing && {
    id: COMPOSING_ID,
    section: composing.range.section,
    start: composing.range.start,
    node: (
      <Note on cap={capOf(composing)}>
        <DeferredPart
          of={composingBox}
          props={{ composing, label: LABEL[composing.kind], onChange, onSubmit, onCancel, candidateName, people }}
          standIn={(state) => (
            <WaitingBox
              label={LABEL[composing.kind]}
              words={composing.words}
              isSent={composing.isSent ?? false}
              onWrite={onChange}
              onCancel={onCancel}
              {...state}
            />
          )}
        />
      </Note>
    ),
  };
  const notes = [...threads, ...(writing ? [writing] : [])].sort(
    (a, b) => SECTION_LABELS.indexOf(a.section) - SECTION_LABELS.indexOf(b.section) || a.start - b.start,
  );
  return (
    <MarginComments label="Comments" notes={notes} text={text} pinnedId={composing ? COMPOSING_ID : lights.chosen} />
  );
}

function capOf({ kind, replacesId }: Composing): string {
  if (kind === "comment") return replacesId ? "Change your comment" : "A comment on the marked words";
  return replacesId ? "Change your suggestion" : "Write what should stand in place of the marked words";
}
