import { commentReplies } from "@starboard/db/tables/comment-replies";
import { ReplyToComment } from "@starboard/domain/review";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireComment } from "../guards/require-comment.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepMentions } from "./keep-mentions.ts";

/** An answer in a comment's thread; the parties hear of it, and who is named in it. */
export const replyToComment = defineMutation({
  action: "comment.reply",
  input: ReplyToComment,
  guard: (a) => requireComment(a, "comment.reply", a.input.commentId),
  run: async ({ tx, actor, runtime, input, subject: { comment, request }, enqueue, audit, announce }) => {
    const { body, mentioned } = await keepMentions(tx, request, actor.userId, input);
    const replyId = makeId(runtime.clock);
    await tx.insert(commentReplies).values({
      orgId: actor.orgId,
      id: replyId,
      commentId: comment.id,
      authorId: actor.userId,
      body,
      createdAt: runtime.clock.now(),
    });
    enqueue(notify, { orgId: actor.orgId, kind: "comment-replied", subjectId: request.id, eventId: replyId });
    if (mentioned.length > 0) {
      enqueue(notify, { orgId: actor.orgId, kind: "comment-mentioned", subjectId: request.id, eventId: replyId });
    }
    audit({ subjectId: replyId, fields: ["body"] });
    const others = [request.candidateId, request.reviewerId].filter((id) => id !== null && id !== actor.userId);
    announce({ topic: "review", id: request.id, audience: others as string[] });
    return { replyId };
  },
});
