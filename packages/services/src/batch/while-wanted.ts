import { setTimeout as sleep } from "node:timers/promises";

/** A cancellation takes effect within two seconds, and on a busy machine a slice of stories takes longer. */
const LOOK_EVERY_MS = 500;

/**
 * Does the work, and looks meanwhile whether it is still wanted; stops it when it is not.
 * @returns null when it was stopped for that reason
 */
export async function whileWanted<T>(
  isWanted: () => Promise<boolean>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const unwanted = new AbortController();
  const over = new AbortController();
  watch(isWanted, over.signal, unwanted);
  try {
    return await work(AbortSignal.any([signal, unwanted.signal]));
  } catch (error) {
    if (unwanted.signal.aborted && !signal.aborted) return null;
    throw error;
  } finally {
    over.abort();
  }
}

async function watch(isWanted: () => Promise<boolean>, over: AbortSignal, unwanted: AbortController): Promise<void> {
  while (!over.aborted) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (over.aborted) return;
    // A look that fails says nothing; the commit looks again.
    if (!(await isWanted().catch(() => true))) unwanted.abort();
  }
}
