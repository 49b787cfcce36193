import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { notify } from "@starboard/jobs/contracts/notify";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Announce, Enqueue } from "../verb/side-effects.ts";
import { moveRequest } from "./move-request.ts";
import { freedBy, offerToWaiting } from "./offer-to-waiting.ts";

interface Closing {
  tx: Tx;
  runtime: Runtime;
  enqueue: Enqueue;
  announce: Announce;
  orgId: string;
}

const NOT_HERE = "The coach cannot work here any more. Ask again, and another one is found.";

/**
 * Ends the open reviews of somebody who cannot come in: those they were to give are handed back, so that their
 * candidates can ask again; with `asCandidate` also those they asked for.
 */
export async function closeReviewsOf(
  { tx, runtime, enqueue, announce, orgId }: Closing,
  userId: string,
  { asCandidate }: { asCandidate: boolean },
): Promise<void> {
  const gives = eq(reviewRequests.reviewerId, userId);
  const open = await tx
    .select()
    .from(reviewRequests)
    .where(
      and(
        inArray(reviewRequests.state, [...OPEN_REVIEW_STATES]),
        asCandidate ? or(gives, eq(reviewRequests.candidateId, userId)) : gives,
      ),
    )
    .orderBy(asc(reviewRequests.id))
    .for("update");
  for (const request of open) {
    const isOwn = request.candidateId === userId;
    const [event, kind] = isOwn
      ? (["withdraw", "review-withdrawn"] as const)
      : (["decline", "review-declined"] as const);
    await moveRequest({ tx, announce }, request, event, runtime.clock.now(), isOwn ? {} : { declineReason: NOT_HERE });
    enqueue(notify, { orgId: orgId as never, kind, subjectId: request.id, eventId: makeId(runtime.clock) });
    if (isOwn) await offerToWaiting(tx, enqueue, freedBy(request));
  }
}
