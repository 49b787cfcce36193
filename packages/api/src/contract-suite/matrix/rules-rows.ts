import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, operation } from "./row-parts.ts";

/** The scene's organisation has a draft that was saved once and tried on all stories. */
export const RULES_ROWS: Record<string, MatrixRow> = {
  "rules.current": { outcomes: inside("ok") },
  "rules.get": { outcomes: leadsOnly },
  "rules.saveDraft": {
    input: () => ({ version: 1, content: { name: "Ours", weights: { judgement: 30 } } }),
    outcomes: leadsOnly,
    isOnce: true,
  },
  "rules.discardDraft": { input: () => ({ version: 1 }), outcomes: leadsOnly, isOnce: true },
  "rules.startPreview": {
    input: () => ({ operationId: operation, subject: "draft" }),
    outcomes: leadsOnly,
    isOnce: true,
  },
  "rules.preview": { input: ({ previewId }) => ({ batchId: previewId }), outcomes: leadsOnly, isByRole: true },
  "rules.fit": { outcomes: leadsOnly },
  "rules.publish": {
    input: () => ({ operationId: operation, version: 1, reason: "Judgement counts more for us." }),
    outcomes: leadsOnly,
    isOnce: true,
  },
  "rules.rollBack": {
    input: () => ({ operationId: operation, number: 0, reason: "The product's own rules do for us." }),
    outcomes: leadsOnly,
    isOnce: true,
  },
};
