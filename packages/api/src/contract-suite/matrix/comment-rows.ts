import { inside, type MatrixRow } from "../outcomes.ts";
import { onClosed, onComment, onRequest, reviewerOnly } from "./row-parts.ts";

export const COMMENT_ROWS: Record<string, MatrixRow> = {
  "comment.add": {
    input: ({ requestId }) => ({ requestId, section: "action", start: 0, end: 7, quote: "I timed", body: "?" }),
    outcomes: reviewerOnly,
    on: onClosed,
  },
  "comment.mentionable": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: { shared: { lead: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "comment.reply": {
    input: (ids) => ({ ...onComment(ids), body: "!" }),
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT" }),
    on: { shared: { author: "ok", reviewer: "ok", lead: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "comment.resolve": {
    input: (ids) => ({ ...onComment(ids), resolved: true }),
    outcomes: inside("NOT_FOUND", { reviewer: "ok" }),
    on: { shared: { author: "ok", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "comment.delete": {
    input: onComment,
    outcomes: inside("NOT_FOUND", { reviewer: "ok" }),
    on: {
      shared: { author: "FORBIDDEN", reviewer: "FORBIDDEN", lead: "FORBIDDEN" },
      archived: { reviewer: "NOT_FOUND" },
    },
  },
};
