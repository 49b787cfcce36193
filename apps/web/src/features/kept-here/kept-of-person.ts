import { fieldBeginning, KEPT_KINDS, type KeptKind, keptBeginning, letGo } from "./kept-keys.ts";
import { dropRecording, listRecordings } from "./recordings.ts";

/** How many things of each kind this device alone has of a person. */
export type KeptCounts = Record<KeptKind | "recording", number>;

/** What is there, by kind; null where there is nothing. Storage that cannot be reached holds nothing. */
export async function countKept(storage: Storage, userId: string): Promise<KeptCounts | null> {
  const counts: KeptCounts = { draft: 0, begun: 0, practice: 0, review: 0, recording: 0 };
  try {
    for (const kind of KEPT_KINDS) counts[kind] = keysOf(storage, keptBeginning(kind, userId)).length;
  } catch {
    return null;
  }
  counts.recording = (await listRecordings(userId).catch(() => [])).length;
  return Object.values(counts).some((count) => count > 0) ? counts : null;
}

/** Deletes all of it, and has nothing more of the person's kept here before they are signed in again. */
export async function forgetKept(storage: Storage, userId: string): Promise<void> {
  letGo(storage, userId);
  const beginnings = [fieldBeginning(userId), ...KEPT_KINDS.map((kind) => keptBeginning(kind, userId))];
  for (const key of beginnings.flatMap((beginning) => keysOf(storage, beginning))) storage.removeItem(key);
  for (const id of await listRecordings(userId).catch(() => [])) await dropRecording(id);
}

function keysOf(storage: Storage, beginning: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(beginning));
}
