import { isTaken } from "@starboard/domain/suggested-edit";
import type { ReviewComment } from "./comment-note.tsx";
import type { SectionMark } from "./marked-text.tsx";

/** Id of a comment's note on the page. */
export const noteIdOf = (commentId: string): string => `comment-${commentId}`;

/**
 * The marks of comments in reading order, numbered as given.
 * `pinned` puts them on the reviewed text, `current` on the newest one; there the orphaned have no mark.
 */
export function listCommentMarks(comments: readonly ReviewComment[], text: "pinned" | "current"): SectionMark[] {
  return comments.flatMap((comment, place) => {
    const range = text === "pinned" ? comment : comment.current;
    if (range.start === null || range.end === null) return [];
    return {
      id: comment.id,
      section: comment.section,
      start: range.start,
      end: range.end,
      kind: comment.resolvedAt ? "settled" : comment.replacement === null ? "comment" : "suggestion",
      ...(comment.replacement !== null && showsEdit(comment, text) && { replacement: comment.replacement }),
      number: place + 1,
      noteId: noteIdOf(comment.id),
    } satisfies SectionMark;
  });
}

/** An edit that is refused leaves the words as they are; one that is taken stands in the newest text already. */
const showsEdit = ({ decision }: ReviewComment, text: "pinned" | "current"): boolean =>
  decision === null || (isTaken(decision) && text === "pinned");
