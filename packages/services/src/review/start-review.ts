import { reviews } from "@starboard/db/tables/reviews";
import { ReviewRequestRef } from "@starboard/domain/review";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { moveRequest } from "./move-request.ts";

/** The reviewer begins: the candidate sees that the story is being read. Begun twice is begun once. */
export const startReview = defineMutation({
  action: "review.start",
  input: ReviewRequestRef,
  guard: (a) => requireRequest(a, "review.start", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, subject: request, audit, announce }) => {
    if (request.state === "in_review") return { state: request.state };
    const now = runtime.clock.now();
    const state = await moveRequest({ tx, announce }, request, "start", now, { startedAt: now });
    await tx
      .insert(reviews)
      .values({
        orgId: actor.orgId,
        requestId: request.id,
        reviewerId: actor.userId,
        ratings: {},
        summary: "",
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing();
    audit({ subjectId: request.id, fields: ["state"] });
    return { state };
  },
});
