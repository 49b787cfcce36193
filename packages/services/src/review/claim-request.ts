import { StarboardError } from "@starboard/domain/errors";
import { ClaimRequest } from "@starboard/domain/review";
import { requireWaiting } from "../guards/require-waiting.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { assignByHand } from "./assign-by-hand.ts";

/**
 * A coach takes a request that waits: the named one, or the most urgent of their teams. Each has one winner.
 * @returns null where nothing waits
 */
export const claimRequest = defineMutation({
  action: "review-request.claim",
  input: ClaimRequest,
  guard: (a) => requireWaiting(a, a.input.requestId),
  run: async (a) => {
    const { actor, input, subject: request } = a;
    if (!request) {
      if (input.requestId === null) return { requestId: null };
      throw new StarboardError("CONFLICT", "Somebody else has it by now, or it was taken back. Load the desk again.");
    }
    await assignByHand(a, request, { userId: actor.userId, how: "claimed", event: "assign" });
    return { requestId: request.id };
  },
});
