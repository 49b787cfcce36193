import { inside, type MatrixRow } from "../outcomes.ts";
import { onClosed, onRequest, onSuggestion, operation, reviewerOnly } from "./row-parts.ts";

export const SUGGESTION_ROWS: Record<string, MatrixRow> = {
  "suggestion.add": {
    input: ({ requestId }) => ({ requestId, section: "action", start: 0, end: 7, quote: "I timed", replacement: "X" }),
    outcomes: reviewerOnly,
    on: onClosed,
    isOnce: true,
  },
  // Before the review is submitted its candidate does not learn that there are suggestions.
  "suggestion.take": {
    input: (ids) => ({ ...onSuggestion(ids), operationId: operation }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN" }),
    on: { shared: { author: "ok", reviewer: "FORBIDDEN", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
    isOnce: true,
  },
  "suggestion.refuse": {
    input: (ids) => ({ ...onSuggestion(ids), refused: true }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN" }),
    on: { shared: { author: "ok", reviewer: "FORBIDDEN", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "suggestion.undo": {
    input: (ids) => ({ ...onRequest(ids), operationId: operation }),
    outcomes: inside("NOT_FOUND", { author: "CONFLICT", reviewer: "FORBIDDEN" }),
    on: { shared: { lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
};
