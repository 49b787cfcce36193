import { comments } from "@starboard/db/tables/comments";
import { CommentRef } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import { requireComment } from "../guards/require-comment.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** The reviewer takes back a remark that is not submitted yet. */
export const deleteComment = defineMutation({
  action: "comment.delete",
  input: CommentRef,
  guard: (a) => requireComment(a, "comment.delete", a.input.commentId),
  run: async ({ tx, subject: { comment }, audit }) => {
    await tx.delete(comments).where(eq(comments.id, comment.id));
    audit({ subjectId: comment.id });
    return { commentId: comment.id };
  },
});
