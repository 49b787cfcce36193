import type { MatrixRow } from "../outcomes.ts";
import { ownerOnly } from "./row-parts.ts";

export const ORGANISATION_ROWS: Record<string, MatrixRow> = {
  "organisation.registration": { outcomes: ownerOnly },
  "organisation.setRegistration": { input: () => ({ teamId: null }), outcomes: ownerOnly },
};
