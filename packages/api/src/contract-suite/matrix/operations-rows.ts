import { inside, type MatrixRow } from "../outcomes.ts";
import { ownerOnly } from "./row-parts.ts";

export const OPERATIONS_ROWS: Record<string, MatrixRow> = {
  "operations.queues": { outcomes: ownerOnly },
  "operations.recount": { outcomes: ownerOnly },
  "operations.deadLetters": { input: () => ({}), outcomes: ownerOnly },
  "operations.retry": { input: () => ({ ids: [1] }), outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }) },
  "operations.discard": {
    input: () => ({ ids: [1], reason: "duplicate" }),
    outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }),
  },
  "operations.restore": { input: () => ({ ids: [1] }), outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }) },
};
