"use client";

import type { RemarkValues } from "@starboard/domain/remark-text";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { Note } from "@starboard/ui/note";
import { TextButton } from "@starboard/ui/text-button";
import type { RefObject } from "react";
import {
  CommentThread,
  DeferredWriteBox,
  MarginComments,
  type MentionablePerson,
  noteIdOf,
  type ReviewComment,
  type useLights,
  type Written,
} from "@/features/marked-text/index.ts";
import { DeferredRemarkFinder } from "@/features/remarks/index.ts";
import { callName } from "./call-name.ts";
import type { NewComment } from "./use-comment-actions.ts";

export interface Composing {
  kind: "comment" | "suggestion";
  range: NewComment;
  /** The comment's text, or the words that are suggested. */
  words: string;
  /** Why the words should change, beside a suggestion. */
  reason?: string;
  /** The remark that the comment was made from. */
  remarkId?: string | null;
  /** Opened to put a remark in. */
  isFinding?: boolean;
  /** Set while an existing one is changed. */
  replacesId?: string;
}

export const COMPOSING_ID = "new";

export interface CommentColumnProps {
  comments: readonly ReviewComment[];
  text: RefObject<HTMLElement | null>;
  lights: ReturnType<typeof useLights>;
  composing: Composing | null;
  onChange: (words: string) => void;
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

const loadBodySchema = () => import("@starboard/domain/review").then(({ AddComment }) => AddComment.shape.body);
const loadWordsSchema = (quote: string) =>
  import("@starboard/domain/suggestion").then(({ newWords }) => newWords(quote));
const loadReasonSchema = () => import("@starboard/domain/suggestion").then(({ EditReason }) => EditReason);

const WHEN_EMPTY = { hint: "Left empty, it suggests deleting the marked words.", submitLabel: "Suggest deleting" };

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
        <CommentThread
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
        <DeferredWriteBox
          key={`${composing.kind}-${composing.replacesId ?? `${composing.range.section}-${composing.range.start}-${composing.range.end}`}`}
          {...(composing.kind === "comment"
            ? {
                label: "Your comment",
                loadSchema: loadBodySchema,
                submitLabel: composing.replacesId ? "Save" : "Comment",
                people,
                initialRemarkId: composing.remarkId ?? undefined,
                finder: {
                  isOpenAtFirst: composing.isFinding ?? false,
                  render: (a) => (
                    <DeferredRemarkFinder
                      section={composing.range.section}
                      values={valuesFor(composing, candidateName)}
                      {...a}
                    />
                  ),
                },
              }
            : {
                label: "The words that should stand there",
                loadSchema: () => loadWordsSchema(composing.range.quote),
                submitLabel: composing.replacesId ? "Save" : "Suggest",
                whenEmpty: WHEN_EMPTY,
                line: {
                  label: "Why, if it needs saying",
                  loadSchema: loadReasonSchema,
                  initial: composing.reason ?? "",
                },
                onChange,
              })}
          initial={composing.words}
          onSubmit={onSubmit}
          onCancel={onCancel}
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

/** What the placeholders of a remark stand for here. */
const valuesFor = ({ range }: Composing, candidateName: string): RemarkValues => ({
  name: callName(candidateName),
  // Quoted inside a sentence, its own full stop is in the way.
  words: range.quote.replace(/[.,;:]$/, ""),
  section: SECTION_TITLES[range.section],
});

function capOf({ kind, replacesId }: Composing): string {
  if (kind === "comment") return replacesId ? "Change your comment" : "A comment on the marked words";
  return replacesId ? "Change your suggestion" : "Write what should stand in place of the marked words";
}
