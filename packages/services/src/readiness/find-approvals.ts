import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, max, ne, sql } from "drizzle-orm";

/** When each story of these candidates was last approved by a coach, by its id; a peer's approval is none. */
export async function findApprovals(tx: Tx, candidateIds: string[]): Promise<Map<string, Date>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await tx
    .select({ storyId: reviewRequests.storyId, at: max(reviewRequests.closedAt) })
    .from(reviewRequests)
    .where(
      and(
        sql`${reviewRequests.candidateId} = any(${sql.param(candidateIds)}::uuid[])`,
        eq(reviewRequests.state, "approved"),
        ne(reviewRequests.asked, "peer"),
      ),
    )
    .groupBy(reviewRequests.storyId);
  return new Map(rows.flatMap((row) => (row.at ? [[row.storyId, row.at] as const] : [])));
}
