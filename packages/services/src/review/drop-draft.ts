import { comments } from "@starboard/db/tables/comments";
import { reviews } from "@starboard/db/tables/reviews";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, isNull } from "drizzle-orm";

/** Takes away what a reviewer had written and not submitted: nobody else has seen it, and the next one begins anew. */
export async function dropDraft(tx: Tx, requestId: string, reviewerId: string): Promise<void> {
  await tx.delete(comments).where(and(eq(comments.requestId, requestId), eq(comments.authorId, reviewerId)));
  await tx.delete(reviews).where(and(eq(reviews.requestId, requestId), isNull(reviews.submittedAt)));
}
