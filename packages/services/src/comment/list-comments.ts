import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { locateAnchor, locateLoosely, makeAnchor, ORPHANED, type Placement } from "@starboard/domain/anchor";
import { listMentioned, showMentions } from "@starboard/domain/mention-text";
import { SECTION_LABELS, type Sections } from "@starboard/domain/section";
import { isTaken } from "@starboard/domain/suggested-edit";
import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RequestRow } from "../guards/require-request.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";

const takenRevisions = alias(storyRevisions, "taken_revisions");

/**
 * The comments and suggested edits of a review in reading order, each where it was made and where it lies in the
 * current text, with people called as `viewerId` may know them.
 */
export async function listComments(tx: Tx, viewerId: string, request: RequestRow, currentSections: Sections) {
  const requestId = request.id;
  const rows = await tx
    .select({ comment: comments, sections: storyRevisions.sections, takenInto: takenRevisions.sections })
    .from(comments)
    .innerJoin(storyRevisions, eq(storyRevisions.id, comments.revisionId))
    .leftJoin(takenRevisions, eq(takenRevisions.id, comments.takenRevisionId))
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
  const written = [...rows.map(({ comment }) => comment), ...replies];
  const people = written.flatMap(({ authorId, body }) => [authorId, ...listMentioned(body)]);
  const called = await findPartyNames(tx, viewerId, [request], people);
  const nameOf = (userId: string) => called(request, userId);
  return rows
    .sort((a, b) => SECTION_LABELS.indexOf(a.comment.section) - SECTION_LABELS.indexOf(b.comment.section))
    .map(({ comment, sections, takenInto }) => {
      const { section, exact, startOffset: start, endOffset: end } = comment;
      return {
        id: comment.id,
        requestId,
        section,
        start,
        end,
        exact,
        body: showMentions(comment.body, nameOf),
        /** Whom the text names, for who changes it. */
        mentioned: listMentioned(comment.body).map((userId) => ({ userId, name: nameOf(userId) })),
        remarkId: comment.remarkId,
        replacement: comment.replacement,
        decision: comment.decision,
        takenRevisionId: comment.takenRevisionId,
        isOwn: comment.authorId === viewerId,
        authorName: nameOf(comment.authorId),
        createdAt: comment.createdAt,
        resolvedAt: comment.resolvedAt,
        current: locateComment(comment, { sections, takenInto }, currentSections),
        replies: replies
          .filter((reply) => reply.commentId === comment.id)
          .map((reply) => ({
            id: reply.id,
            body: showMentions(reply.body, nameOf),
            mentioned: listMentioned(reply.body).map((userId) => ({ userId, name: nameOf(userId) })),
            isOwn: reply.authorId === viewerId,
            authorName: nameOf(reply.authorId),
            createdAt: reply.createdAt,
          })),
      };
    });
}

/** Where its words lie by now; of a taken suggestion the new words, from the revision that has them. */
function locateComment(
  comment: typeof comments.$inferSelect,
  { sections, takenInto }: { sections: Sections; takenInto: Sections | null },
  currentSections: Sections,
): Placement {
  const { section, startOffset: start, endOffset: end, exact, prefix, suffix } = comment;
  const { decision, replacement, takenOffset } = comment;
  const current = currentSections[section];
  if (!(isTaken(decision) && takenInto && takenOffset !== null)) {
    // A suggestion needs its very words; a comment follows them where they were edited a little.
    const locate = replacement === null ? locateLoosely : locateAnchor;
    return locate({ start, end, exact, prefix, suffix }, sections[section], current);
  }
  if (!replacement) return ORPHANED;
  const made = takenInto[section];
  return locateAnchor(makeAnchor(made, takenOffset, takenOffset + replacement.length), made, current);
}
