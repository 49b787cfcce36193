import { keptBeginning } from "./kept-keys.ts";

/** The ids of stories of which this device has words that are not saved; none where its storage cannot be reached. */
export function storiesWithDrafts(storage: Storage, userId: string): string[] {
  const beginning = keptBeginning("draft", userId);
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    return keys.flatMap((key) => (key.startsWith(beginning) ? (key.slice(beginning.length).split("/")[0] ?? []) : []));
  } catch {
    return [];
  }
}

const CHANGED = "starboard-drafts";

/** For this window: others hear of a change by the browser's own event. */
export const tellDraftsChanged = (): unknown => globalThis.dispatchEvent?.(new Event(CHANGED));

/** Calls back when a draft may have come or gone, in this window or another; returns what ends it. */
export function listenToDrafts(listen: () => void): () => void {
  const stop = new AbortController();
  addEventListener(CHANGED, listen, stop);
  addEventListener("storage", listen, stop);
  return () => stop.abort();
}
