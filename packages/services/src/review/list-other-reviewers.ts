import { ReviewRequestRef } from "@starboard/domain/review";
import { requireTeamRequest } from "../guards/require-team-request.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findBarred } from "./find-barred.ts";
import { findReviewers } from "./find-reviewers.ts";

/** To whom a lead can give a request, or ask for a second rating; those with the least to do first. */
export const listOtherReviewers = defineQuery({
  action: "review-request.oversee",
  input: ReviewRequestRef,
  guard: (a) => requireTeamRequest(a, "review-request.oversee", a.input.requestId, { isLocked: false }),
  run: async ({ tx, runtime, subject: request }) => {
    const { candidateId, reviewerId } = request;
    const now = runtime.clock.now();
    const barred = await findBarred(tx, request);
    const others = (await findReviewers(tx, { candidateId, isPeer: request.asked === "peer", now })).filter(
      ({ userId }) => userId !== reviewerId && !barred.has(userId),
    );
    const nameOf = await findNames(
      tx,
      others.map(({ userId }) => userId),
    );
    return others
      .map(({ userId, open, capacity, isAway }) => ({ userId, name: nameOf(userId), open, capacity, isAway }))
      .sort((a, b) => Number(a.isAway) - Number(b.isAway) || a.open - b.open || a.name.localeCompare(b.name, "en"));
  },
});
