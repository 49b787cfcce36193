import { comments } from "@starboard/db/tables/comments";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { type Granted, grant } from "../verb/granted.ts";
import { mentionedOn } from "./mentioned-on.ts";
import { hasLeft, type RequestRow, requestAccess } from "./require-request.ts";

type CommentAction = "comment.delete" | "comment.reply" | "comment.resolve";
export interface CommentSubject {
  comment: typeof comments.$inferSelect;
  request: RequestRow;
}

/** Loads a comment with its request and authorises. A candidate does not see a comment before the review is submitted. */
export async function requireComment<const A extends CommentAction>(
  { tx, actor, runtime }: { tx: Tx; actor: Actor; runtime: Runtime },
  action: A,
  commentId: string,
): Promise<Granted<CommentSubject, A>> {
  const [row] = await tx
    .select({ comment: comments, request: reviewRequests, submittedAt: reviews.submittedAt })
    .from(comments)
    .innerJoin(reviewRequests, eq(reviewRequests.id, comments.requestId))
    .leftJoin(reviews, eq(reviews.requestId, comments.requestId))
    .where(eq(comments.id, commentId))
    .for("update", { of: comments });
  if (!row) throw notFound("comment");
  const standing = requestAccess(row.request, runtime.clock.now());
  const mention = await mentionedOn(tx, actor, row.request, standing);
  const access = { ...standing, ...mention, commentAuthorId: row.comment.authorId };
  const isHidden = actor.kind === "person" && actor.userId === access.candidateId && !row.submittedAt;
  const isGone =
    actor.kind === "person" && actor.userId === access.reviewerId && (await hasLeft(tx, access.candidateId));
  if (isHidden || isGone || !can(actor, "review-request.read", access)) throw notFound("comment");
  if (!can(actor, action, access)) {
    throw new StarboardError("FORBIDDEN", "This comment is not yours to change, or the review is closed.");
  }
  if (action === "comment.reply" && !row.submittedAt) {
    throw new StarboardError("CONFLICT", "Submit the review first: until then nobody else sees the comment.");
  }
  return grant(action, { comment: row.comment, request: row.request });
}
