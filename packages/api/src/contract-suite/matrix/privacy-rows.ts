import { everyone, type MatrixRow, signedIn } from "../outcomes.ts";
import { operation } from "./row-parts.ts";

export const PRIVACY_ROWS: Record<string, MatrixRow> = {
  "privacy.exports": { outcomes: signedIn("ok") },
  "privacy.requestExport": { outcomes: signedIn("ok") },
  "privacy.fetchExport": { input: ({ requestId }) => ({ requestId }), outcomes: signedIn("NOT_FOUND") },
  "privacy.requestErasure": { input: () => ({ password: "wrong one" }), outcomes: signedIn("BAD_REQUEST") },
  "privacy.receipt": { input: () => ({ token: `${operation}.${"x".repeat(43)}` }), outcomes: everyone("NOT_FOUND") },
};
