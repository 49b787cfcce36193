import { comments } from "@starboard/db/tables/comments";
import { reviews } from "@starboard/db/tables/reviews";
import type { Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";

export type SuggestionRow = typeof comments.$inferSelect & { replacement: string };

/**
 * The named suggestions of a submitted review, locked. Throws NOT_FOUND when one is none of this review's, or is not
 * submitted: its reader must not learn that it is there.
 */
export async function findSuggestions(tx: Tx, requestId: string, ids: readonly string[]): Promise<SuggestionRow[]> {
  const rows = await tx
    .select({ suggestion: comments })
    .from(comments)
    .innerJoin(reviews, and(eq(reviews.requestId, comments.requestId), isNotNull(reviews.submittedAt)))
    .where(and(eq(comments.requestId, requestId), inArray(comments.id, [...ids]), isNotNull(comments.replacement)))
    .orderBy(asc(comments.id))
    .for("update", { of: comments });
  if (rows.length < new Set(ids).size) throw notFound("suggestion");
  return rows.map(({ suggestion }) => suggestion as SuggestionRow);
}
