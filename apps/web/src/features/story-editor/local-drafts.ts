import { SECTION_LABELS } from "@starboard/domain/section";
import { isLetGo, keptBeginning, tellDraftsChanged } from "../kept-here/index.ts";
import { isSameText, type StoryText } from "./story-text.ts";

/** Unsaved text of one window, kept on this device until the server has it. */
export interface LocalDraft {
  userId: string;
  storyId: string;
  /** The version the text was written on, and the text of that version. */
  version: number;
  base: StoryText;
  text: StoryText;
  windowId: string;
  atMs: number;
}

type Place = Pick<LocalDraft, "userId" | "storyId" | "windowId">;

const prefixOf = (userId: string, storyId: string) => `${keptBeginning("draft", userId)}${storyId}/`;
const keyOf = ({ userId, storyId, windowId }: Place, version: number) =>
  `${prefixOf(userId, storyId)}${version}/${windowId}`;

/** Keeps the draft and, if there are any, drops this window's older ones. False where the device keeps nothing. */
export function keepDraft(storage: Storage, draft: LocalDraft, hasOlder = true): boolean {
  if (isLetGo(storage, draft.userId)) return false;
  const key = keyOf(draft, draft.version);
  try {
    storage.setItem(key, JSON.stringify(draft));
    if (hasOlder) dropDraftsOfWindow(storage, draft, key);
    return true;
  } catch {
    return false;
  }
}

/** Drops what this window kept of the story, except under `exceptKey`. */
export function dropDraftsOfWindow(storage: Storage, place: Place, exceptKey?: string): void {
  for (const key of keysOf(storage, prefixOf(place.userId, place.storyId))) {
    if (!key.endsWith(`/${place.windowId}`) || key === exceptKey) continue;
    storage.removeItem(key);
    tellDraftsChanged();
  }
}

/** Drafts of the story by windows that are gone, newest first; what the server holds already is dropped. */
export function findDrafts(
  storage: Storage,
  place: Omit<Place, "windowId"> & { stored: StoryText; openWindows: ReadonlySet<string> },
): LocalDraft[] {
  const drafts: LocalDraft[] = [];
  for (const key of keysOf(storage, prefixOf(place.userId, place.storyId))) {
    const draft = readDraft(storage.getItem(key));
    if (draft && place.openWindows.has(draft.windowId)) continue;
    if (draft && !isSameText(draft.text, place.stored)) drafts.push(draft);
    else storage.removeItem(key);
  }
  return drafts.sort((a, b) => b.atMs - a.atMs);
}

const keysOf = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** What was kept, or null where it cannot be read: another release may have written it. */
function readDraft(json: string | null): LocalDraft | null {
  try {
    const draft = JSON.parse(json ?? "null") as LocalDraft | null;
    return draft && isStoryText(draft.text) && isStoryText(draft.base) && Number.isInteger(draft.version)
      ? draft
      : null;
  } catch {
    return null;
  }
}

const isStoryText = (text: StoryText | undefined): boolean =>
  typeof text?.title === "string" &&
  typeof text.question === "string" &&
  Array.isArray(text.competencies) &&
  SECTION_LABELS.every((label) => typeof text.sections?.[label] === "string");
