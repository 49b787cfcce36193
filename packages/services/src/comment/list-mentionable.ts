import { ReviewRequestRef } from "@starboard/domain/review";
import { requireRequest } from "../guards/require-request.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findMentionable } from "./find-mentionable.ts";

/** Who may be named with an @ in the comments of a review. */
export const listMentionable = defineQuery({
  action: "review-request.read",
  input: ReviewRequestRef,
  guard: (a) => requireRequest(a, "review-request.read", a.input.requestId),
  run: ({ tx, actor, subject: request }) => findMentionable(tx, request, actor.userId),
});
