import { AddComment, CommentRef, ReplyToComment, ResolveComment, ReviewRequestRef } from "@starboard/domain/review";
import {
  addComment,
  deleteComment,
  listMentionable,
  replyToComment,
  resolveComment,
} from "@starboard/services/comment";
import { member, router } from "./procedures.ts";

export const commentRouter = router({
  add: member.input(AddComment).mutation(({ ctx, input }) => addComment(ctx.service, input)),
  delete: member.input(CommentRef).mutation(({ ctx, input }) => deleteComment(ctx.service, input)),
  mentionable: member.input(ReviewRequestRef).query(({ ctx, input }) => listMentionable(ctx.service, input)),
  reply: member.input(ReplyToComment).mutation(({ ctx, input }) => replyToComment(ctx.service, input)),
  resolve: member.input(ResolveComment).mutation(({ ctx, input }) => resolveComment(ctx.service, input)),
});
