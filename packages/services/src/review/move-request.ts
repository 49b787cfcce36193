import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { findNextState, isOpen, type ReviewEvent, type ReviewState } from "@starboard/domain/review-state";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import type { Announce } from "../verb/side-effects.ts";

interface MoveContext {
  tx: Tx;
  announce: Announce;
}

/**
 * Moves a locked request along its life, and tells the open pages of both parties.
 * Throws CONFLICT when the event cannot happen in its state.
 * @returns the new state
 */
export async function moveRequest(
  { tx, announce }: MoveContext,
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
  if (state === "approved") await keepFacts(tx, [request.storyId]);
  const parties = [request.candidateId, more.reviewerId ?? request.reviewerId];
  announce({ topic: "review", id: request.id, audience: parties.filter((id): id is string => id !== null) });
  return state;
}
