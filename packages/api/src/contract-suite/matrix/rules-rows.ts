import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, operation } from "./row-parts.ts";

/** The scene's organisation has a draft that was saved once. */
export const RULES_ROWS: Record<string, MatrixRow> = {
  "rules.current": { outcomes: inside("ok") },
  "rules.get": { outcomes: leadsOnly },
  "rules.saveDraft": {
    input: () => ({ version: 1, content: { name: "Ours", weights: { judgement: 30 } } }),
    outcomes: leadsOnly,
    isOnce: true,
  },
  "rules.discardDraft": { input: () => ({ version: 1 }), outcomes: leadsOnly, isOnce: true },
  "rules.publish": {
    input: () => ({ operationId: operation, version: 1, reason: "Judgement counts more for us." }),
    outcomes: leadsOnly,
    isOnce: true,
  },
};
