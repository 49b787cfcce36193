import type { MatrixRow } from "../outcomes.ts";
import { ownerOnly } from "./row-parts.ts";

export const AUDIT_ROWS: Record<string, MatrixRow> = {
  "audit.list": { input: () => ({}), outcomes: ownerOnly },
  "audit.export": { input: () => ({}), outcomes: ownerOnly },
};
