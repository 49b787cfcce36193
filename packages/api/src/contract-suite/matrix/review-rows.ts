import { inside, type MatrixRow } from "../outcomes.ts";
import { onClosed, onRequest, onStoriesOfTeam, onStory, reviewerOnly } from "./row-parts.ts";

export const REVIEW_ROWS: Record<string, MatrixRow> = {
  "review.desk": { outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }) },
  "review.capacity": { outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }) },
  "review.setCapacity": {
    input: () => ({ capacity: 5 }),
    outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }),
  },
  "review.get": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: { archived: { reviewer: "NOT_FOUND" } },
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
    on: { shared: { author: "CONFLICT" }, archived: { author: "CONFLICT", reviewer: "NOT_FOUND" } },
  },
};
