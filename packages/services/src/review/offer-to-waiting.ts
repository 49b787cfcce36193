import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { asc, eq } from "drizzle-orm";
import type { Enqueue } from "../verb/side-effects.ts";

/** A coach has become free: the request that has waited longest for one is tried again. */
export async function offerToWaiting(tx: Tx, enqueue: Enqueue, orgId: string): Promise<void> {
  const [waiting] = await tx
    .select({ id: reviewRequests.id, round: reviewRequests.round })
    .from(reviewRequests)
    .where(eq(reviewRequests.state, "requested"))
    .orderBy(asc(reviewRequests.createdAt))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!waiting) return;
  const round = waiting.round + 1;
  await tx.update(reviewRequests).set({ round }).where(eq(reviewRequests.id, waiting.id));
  enqueue(assignReviewer, { orgId, requestId: waiting.id, round });
}
