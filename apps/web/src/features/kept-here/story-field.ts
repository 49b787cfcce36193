import { fieldBeginning, isLetGo } from "./kept-keys.ts";

/** Keeps on this device in which field's words a story was begun; where that cannot be kept, the plain ones do. */
export function keepStoryField(storage: Storage, userId: string, storyId: string, field: string): void {
  if (isLetGo(storage, userId)) return;
  try {
    storage.setItem(fieldBeginning(userId) + storyId, field);
  } catch {
    // Storage that cannot be reached keeps nothing.
  }
}

/** The field as it was kept, or null. */
export function findStoryField(storage: Storage, userId: string, storyId: string): string | null {
  try {
    return storage.getItem(fieldBeginning(userId) + storyId);
  } catch {
    return null;
  }
}
