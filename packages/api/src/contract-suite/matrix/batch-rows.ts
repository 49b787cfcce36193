import type { MatrixRow } from "../outcomes.ts";
import { leadsOnly, leadsTooLate, operation } from "./row-parts.ts";

export const BATCH_ROWS: Record<string, MatrixRow> = {
  "batch.list": { outcomes: leadsOnly },
  "batch.get": { input: ({ batchId }) => ({ batchId }), outcomes: leadsOnly, isByRole: true },
  "batch.start": { input: () => ({ operationId: operation }), outcomes: leadsOnly },
  "batch.pause": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.resume": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.cancel": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.retry": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
};
