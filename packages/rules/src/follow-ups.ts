import type { Evidence } from "./facts/evidence.ts";
import type { Signals } from "./score/signals.ts";
export const followUpsFor = (_evidence: Evidence, _signals: Signals): string[] => [];
