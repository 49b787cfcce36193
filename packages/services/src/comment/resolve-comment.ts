import { comments } from "@starboard/db/tables/comments";
import { ResolveComment } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import { requireComment } from "../guards/require-comment.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Marks a comment as addressed, or opens it again. */
export const resolveComment = defineMutation({
  action: "comment.resolve",
  input: ResolveComment,
  guard: (a) => requireComment(a, "comment.resolve", a.input.commentId),
  run: async ({ tx, actor, runtime, input, subject: { comment, request }, audit, announce }) => {
    const resolvedAt = input.resolved ? runtime.clock.now() : null;
    const resolvedBy = input.resolved ? actor.userId : null;
    await tx.update(comments).set({ resolvedAt, resolvedBy }).where(eq(comments.id, comment.id));
    audit({ subjectId: comment.id, fields: ["resolved"] });
    const audience = [request.candidateId, request.reviewerId].filter((id) => id !== null);
    announce({ topic: "review", id: request.id, audience });
    return { resolvedAt };
  },
});
