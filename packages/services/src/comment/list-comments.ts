import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { locateAnchor } from "@starboard/domain/anchor";
import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import { asc, eq, inArray } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";

/** The comments of a review in reading order, each where it was made and where it lies in the current text. */
export async function listComments(tx: Tx, requestId: string, currentSections: Sections) {
  const rows = await tx
    .select({ comment: comments, sections: storyRevisions.sections })
    .from(comments)
    .innerJoin(storyRevisions, eq(storyRevisions.id, comments.revisionId))
    .where(eq(comments.requestId, requestId))
    .orderBy(asc(comments.startOffset), asc(comments.id));
  const ids = rows.map(({ comment }) => comment.id);
  const replies =
    ids.length > 0
      ? await tx
          .select()
          .from(commentReplies)
          .where(inArray(commentReplies.commentId, ids))
          .orderBy(asc(commentReplies.id))
      : [];
  const people = [...rows.map(({ comment }) => comment.authorId), ...replies.map((reply) => reply.authorId)];
  const nameOf = await findNames(tx, people);
  return rows
    .sort((a, b) => SECTION_LABELS.indexOf(a.comment.section) - SECTION_LABELS.indexOf(b.comment.section))
    .map(({ comment, sections }) => {
      const { section, exact, prefix, suffix, startOffset: start, endOffset: end } = comment;
      return {
        id: comment.id,
        section,
        start,
        end,
        exact,
        body: comment.body,
        authorId: comment.authorId,
        authorName: nameOf(comment.authorId),
        createdAt: comment.createdAt,
        resolvedAt: comment.resolvedAt,
        current: locateAnchor({ start, end, exact, prefix, suffix }, sections[section], currentSections[section]),
        replies: replies
          .filter((reply) => reply.commentId === comment.id)
          .map((reply) => ({
            id: reply.id,
            body: reply.body,
            authorId: reply.authorId,
            authorName: nameOf(reply.authorId),
            createdAt: reply.createdAt,
          })),
      };
    });
}
