import { inside, type MatrixRow } from "../outcomes.ts";

export const LIVE_ROWS: Record<string, MatrixRow> = {
  "live.missed": { input: () => ({ readAtMs: 0 }), outcomes: inside("ok") },
  "live.hints": { outcomes: inside("ok") },
};
