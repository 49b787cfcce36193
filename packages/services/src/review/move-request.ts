import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { findNextState, isOpen, type ReviewEvent, type ReviewState } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";

/**
 * Moves a locked request along its life. Throws CONFLICT when the event cannot happen in its state.
 * @returns the new state
 */
export async function moveRequest(
  tx: Tx,
  request: RequestRow,
  event: ReviewEvent,
  now: Date,
  more: Partial<typeof reviewRequests.$inferInsert> = {},
): Promise<ReviewState> {
  const state = findNextState(request.state, event);
  if (!state) {
    throw new StarboardError("CONFLICT", `The review is ${request.state.replaceAll("_", " ")} by now. Load it again.`, {
      state: request.state,
    });
  }
  const closedAt = isOpen(state) ? null : now;
  await tx
    .update(reviewRequests)
    .set({ state, closedAt, ...more })
    .where(eq(reviewRequests.id, request.id));
  return state;
}
