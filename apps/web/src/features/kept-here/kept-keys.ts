/** What of a person's own a device keeps, each under keys that begin with its kind and the person's id. */
const BEGINNINGS = {
  draft: (userId: string) => `starboard-draft/${userId}/`,
  begun: (userId: string) => `starboard-begun-story/${userId}/`,
  practice: (userId: string) => `starboard-practice/${userId}/`,
  review: (userId: string) => `starboard.review-draft.${userId}.`,
} as const;

export type KeptKind = keyof typeof BEGINNINGS;
export const KEPT_KINDS = Object.keys(BEGINNINGS) as KeptKind[];

export const keptBeginning = (kind: KeptKind, userId: string): string => BEGINNINGS[kind](userId);

/** In which field's words a story was begun: no text of theirs, so nobody is asked before it goes with the rest. */
export const fieldBeginning = (userId: string): string => `starboard-field/${userId}/`;

/** Whose things are let go of on this device: nothing of theirs is kept any more until they are signed in again. */
const LET_GO = "starboard-let-go";

export const isLetGo = (storage: Storage, userId: string): boolean => {
  try {
    return storage.getItem(LET_GO) === userId;
  } catch {
    return false;
  }
};

/** From now on no page keeps anything of the person here, also none that is still open somewhere; see `takeUpAgain`. */
export const letGo = (storage: Storage, userId: string): void => storage.setItem(LET_GO, userId);

/** Somebody is signed in: what they write is kept again. */
export function takeUpAgain(storage: Storage): void {
  try {
    storage.removeItem(LET_GO);
  } catch {
    // Storage that cannot be reached lets go of nothing.
  }
}
