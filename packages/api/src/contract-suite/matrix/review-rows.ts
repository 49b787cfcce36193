import { inside, type MatrixRow, type Outcome } from "../outcomes.ts";
import { leadsOnly, onClosed, onRequest, onStoriesOfTeam, onStory, reviewerOnly } from "./row-parts.ts";

const coachesOnly = inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" });
/** Whoever leads a team of the candidate. */
const overseen = (outcome: Outcome) => inside("NOT_FOUND", { lead: outcome, owner: outcome });
const onOver: MatrixRow["on"] = {
  shared: { lead: "FORBIDDEN", owner: "FORBIDDEN" },
  archived: { lead: "FORBIDDEN", owner: "FORBIDDEN" },
};

export const REVIEW_ROWS: Record<string, MatrixRow> = {
  "review.desk": { outcomes: inside("ok") },
  "review.availability": { outcomes: coachesOnly },
  "review.setAvailability": { input: () => ({ capacity: 5 }), outcomes: coachesOnly },
  "review.teamRequests": { outcomes: leadsOnly },
  "review.otherReviewers": { input: onRequest, outcomes: overseen("ok") },
  "review.secondLook": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: { shared: { lead: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.ratingPair": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: { shared: { lead: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.askSecond": {
    input: (ids) => ({ ...onRequest(ids), reviewerId: ids.userId }),
    outcomes: overseen("FORBIDDEN"),
    on: { shared: { lead: "BAD_REQUEST", owner: "BAD_REQUEST" } },
  },
  "review.rateHelpfulness": {
    input: (ids) => ({ ...onRequest(ids), value: 4 }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN", author: "FORBIDDEN" }),
    on: { shared: { author: "ok", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.settle": {
    input: (ids) => ({ ...onRequest(ids), values: {}, note: "" }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN", author: "FORBIDDEN" }),
    on: { shared: { reviewer: "CONFLICT", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.reviewers": {
    input: onStory,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "FORBIDDEN" }),
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  // All of the scene's have a coach or are over; that they were waited for is no secret among the team's coaches.
  "review.claim": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT", declined: "CONFLICT", otherCoach: "CONFLICT" }),
  },
  "review.skip": { input: (ids) => ({ ...onRequest(ids), reason: "No time." }), outcomes: reviewerOnly, on: onClosed },
  "review.reassign": {
    input: (ids) => ({ ...onRequest(ids), reviewerId: ids.userId }),
    outcomes: overseen("BAD_REQUEST"),
    on: onOver,
  },
  "review.amend": {
    input: (ids) => ({ ...onRequest(ids), ratings: {}, summary: "", verdict: null }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN", author: "FORBIDDEN" }),
    on: { shared: { reviewer: "BAD_REQUEST", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.get": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    // The lead is mentioned there.
    on: { shared: { lead: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "review.request": {
    input: (ids) => ({ ...onStory(ids) }),
    outcomes: inside("NOT_FOUND", { author: "CONFLICT", reviewer: "FORBIDDEN" }),
    on: { ...onStoriesOfTeam("FORBIDDEN"), shared: { ...onStoriesOfTeam("FORBIDDEN")?.shared, author: "ok" } },
  },
  "review.start": { input: onRequest, outcomes: reviewerOnly, on: onClosed },
  "review.saveDraft": {
    input: (ids) => ({ ...onRequest(ids), ratings: {}, summary: "", verdict: null }),
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT", author: "FORBIDDEN" }),
    on: onClosed,
  },
  "review.submit": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT", author: "FORBIDDEN" }),
    on: onClosed,
  },
  "review.decline": {
    input: (ids) => ({ ...onRequest(ids), reason: "No time." }),
    outcomes: reviewerOnly,
    on: onClosed,
  },
  "review.withdraw": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "FORBIDDEN" }),
    on: { shared: { author: "CONFLICT", lead: "FORBIDDEN" }, archived: { author: "CONFLICT", reviewer: "NOT_FOUND" } },
  },
};
