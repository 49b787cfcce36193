import { describe, expect, test } from "vitest";
import { fieldBeginning, isLetGo, keptBeginning, takeUpAgain } from "./kept-keys.ts";
import { countKept, forgetKept } from "./kept-of-person.ts";
import { findStoryField, keepStoryField } from "./story-field.ts";

/** As much of a browser's storage as is asked of it. */
function openStorage(entries: Record<string, string>): Storage {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}
const kept = () =>
  openStorage({
    [`${keptBeginning("draft", "me")}story/1/window`]: "text",
    [`${keptBeginning("draft", "me")}other/1/window`]: "text",
    [`${keptBeginning("review", "me")}request`]: "draft",
    [`${fieldBeginning("me")}story`]: "health",
    [`${keptBeginning("begun", "me-too")}here`]: "of somebody whose id begins alike",
    [`${keptBeginning("practice", "you")}here`]: "run",
    "starboard-try": "of nobody",
    theme: "dark",
  });
const keysIn = (storage: Storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at));

describe("what a device keeps of a person", () => {
  test("is counted by kind, of that person alone", async () => {
    expect(await countKept(kept(), "me")).toEqual({ draft: 2, begun: 0, practice: 0, review: 1, recording: 0 });
    expect(await countKept(kept(), "nobody")).toBeNull();
  });

  test("is deleted whole, and nothing of anybody else's", async () => {
    const storage = kept();
    await forgetKept(storage, "me");
    expect(await countKept(storage, "me")).toBeNull();
    expect(keysIn(storage)).toEqual([
      `${keptBeginning("begun", "me-too")}here`,
      `${keptBeginning("practice", "you")}here`,
      "starboard-try",
      "theme",
      "starboard-let-go",
    ]);
  });

  test("tells in which field's words a story was begun, until it is let go of", async () => {
    const storage = kept();
    expect(findStoryField(storage, "me", "story")).toBe("health");
    await forgetKept(storage, "me");
    keepStoryField(storage, "me", "story", "health");
    expect(findStoryField(storage, "me", "story")).toBeNull();
  });

  test("is kept no more from then on, until they are signed in again", async () => {
    const storage = kept();
    await forgetKept(storage, "me");
    expect([isLetGo(storage, "me"), isLetGo(storage, "you")]).toEqual([true, false]);
    takeUpAgain(storage);
    expect(isLetGo(storage, "me")).toBe(false);
  });
});
