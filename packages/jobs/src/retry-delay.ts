import { type JobContract, maxBackoffMs } from "./contracts/define-job.ts";

/**
 * How long to wait, in ms, before the next attempt after `failures` (from 1) failed ones: doubling from the
 * contract's `backoffMs`, capped below the queue's reconciler, and spread over its upper half by `random`
 * (0–1), so that jobs which failed together do not come back together.
 */
export const retryDelayMs = (contract: JobContract, failures: number, random: number): number => {
  const full = Math.min(contract.backoffMs * 2 ** (failures - 1), maxBackoffMs(contract.queue));
  return Math.round(full / 2 + (full / 2) * random);
};
