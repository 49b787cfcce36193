import { inside, type MatrixRow } from "../outcomes.ts";
import { onRequest } from "./row-parts.ts";

export const OVERRULING_ROWS: Record<string, MatrixRow> = {
  // A finding that the evaluation does not have: who gets as far as that would be let in.
  "overruling.add": {
    input: (ids) => ({ ...onRequest(ids), ruleId: "structure/none", start: 0, end: 1, reason: "It is there." }),
    outcomes: inside("NOT_FOUND", { author: "FORBIDDEN", reviewer: "FORBIDDEN" }),
    on: { shared: { reviewer: "CONFLICT", lead: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "overruling.remove": {
    input: ({ overrulingId }) => ({ overrulingId }),
    outcomes: inside("NOT_FOUND", { reviewer: "ok" }),
    isOnce: true,
  },
};
