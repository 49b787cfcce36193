import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { listMentioned } from "@starboard/domain/mention-text";
import { eq, sql } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import { findPaired } from "./find-reviewers.ts";

/**
 * Who may not be given a request, whoever chooses: of peers who has paired with its candidate, of a second rating who
 * gave the first or was named in its comments: they have read it. To its candidate only pairs that knew their names count.
 */
export async function findBarred(
  tx: Tx,
  { asked, candidateId, secondOf }: Pick<RequestRow, "asked" | "candidateId" | "secondOf">,
  { isByCandidate = false } = {},
): Promise<Set<string>> {
  const barred = asked === "peer" ? await findPaired(tx, candidateId, { isNamed: isByCandidate }) : new Set<string>();
  if (secondOf) {
    const [first] = await tx
      .select({ reviewerId: reviewRequests.reviewerId })
      .from(reviewRequests)
      .where(eq(reviewRequests.id, secondOf));
    if (first?.reviewerId) barred.add(first.reviewerId);
    for (const userId of await findNamed(tx, secondOf)) barred.add(userId);
  }
  return barred;
}

/** Whom the comments and answers of a review name. */
async function findNamed(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tx
    .select({ body: comments.body, answer: commentReplies.body })
    .from(comments)
    .leftJoin(commentReplies, eq(commentReplies.commentId, comments.id))
    .where(eq(comments.requestId, requestId));
  return rows.flatMap(({ body, answer }) => listMentioned(`${body} ${answer ?? ""}`));
}

/** Until the end of the transaction no other pair of peers comes about here, so that none comes about twice. */
export async function holdPairs(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`peer-pairs ${orgId}`}, 0))`);
}
