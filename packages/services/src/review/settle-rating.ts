import { consensusRatings } from "@starboard/db/tables/consensus-ratings";
import { StarboardError } from "@starboard/domain/errors";
import { SettleRating } from "@starboard/domain/review";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findPair } from "./find-pair.ts";

/** What two raters agree on after talking; the last of the two to write it stands. Their own ratings stay as they are. */
export const settleRating = defineMutation({
  action: "review.settle",
  input: SettleRating,
  guard: (a) => requireRequest(a, "review.settle", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, audit, announce }) => {
    const pair = await findPair(tx, request);
    if (!pair) throw new StarboardError("CONFLICT", "There is no second rating of this text to agree with.");
    const { values, note } = input;
    const updatedAt = runtime.clock.now();
    const row = { values, note, updatedBy: actor.userId, updatedAt };
    await tx
      .insert(consensusRatings)
      .values({ orgId: actor.orgId, requestId: pair.firstId, ...row })
      .onConflictDoUpdate({ target: [consensusRatings.orgId, consensusRatings.requestId], set: row });
    announce({ topic: "review", id: request.id, audience: [pair.first.reviewerId, pair.second.reviewerId] });
    audit({ subjectId: pair.firstId, fields: ["values", "note"] });
    return { updatedAt };
  },
});
