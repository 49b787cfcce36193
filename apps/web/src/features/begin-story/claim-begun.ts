import type { Found } from "./begun-story.ts";

const LOCK = "starboard-begun-";
/** The page that was reloaded lets go of its own a moment after the new one has come. */
const PATIENCE_MS = 1_000;

/**
 * Takes for this window, until `signal` ends it, the one that it showed last (`ownId`), or else the first that no other
 * window has open; null where there is none. `left`: how many more are open nowhere.
 */
export async function claimBegun(found: readonly Found[], ownId: string | null, signal: AbortSignal) {
  const own = found.filter(({ id }) => id === ownId);
  for (const one of [...own, ...found.filter(({ id }) => id !== ownId)]) {
    if (!(await holdBegun(one.id, signal, one.id === ownId))) continue;
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const open = new Set(held.map(({ name }) => name));
    return { taken: one, left: found.filter(({ id }) => id !== one.id && !open.has(LOCK + id)).length };
  }
  return null;
}

/**
 * Tells other windows that this one is open here; false where another has it already, or this window was left. A browser
 * without locks, such as over plain HTTP, takes what it finds.
 */
export function holdBegun(id: string, signal: AbortSignal, isAwaited = false): Promise<boolean> {
  return new Promise((resolve) => {
    if (!navigator.locks) return resolve(!signal.aborted);
    const keep = (lock: Lock | null) => {
      resolve(lock !== null && !signal.aborted);
      if (!lock || signal.aborted) return;
      return new Promise<void>((end) => signal.addEventListener("abort", () => end()));
    };
    const how = isAwaited ? { signal: AbortSignal.timeout(PATIENCE_MS) } : { ifAvailable: true };
    navigator.locks.request(LOCK + id, how, keep).catch(() => resolve(false));
  });
}
