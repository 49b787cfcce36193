import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { beforeEach, describe, expect, test } from "vitest";
import { dropDraftsOfWindow, findDrafts, keepDraft, type LocalDraft } from "./local-drafts.ts";
import type { StoryText } from "./story-text.ts";

/** Web storage as the browser defines it, with a limit in characters. */
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  readonly #limit: number;
  constructor(limit = 1_000_000) {
    this.#limit = limit;
  }
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    if (value.length > this.#limit) throw new DOMException("full", "QuotaExceededError");
    this.#items.set(key, value);
  }
}

const story = (action: string): StoryText => ({
  title: "The late ferry",
  question: "",
  competencies: [],
  sections: { ...EMPTY_SECTIONS, action },
});
const draft = (over: Partial<LocalDraft> = {}): LocalDraft => ({
  userId: "ana",
  storyId: "ferry",
  version: 2,
  base: story("base"),
  text: story("mine"),
  windowId: "w1",
  atMs: 100,
  ...over,
});
const asAna = { userId: "ana", storyId: "ferry", stored: story("base"), openWindows: new Set<string>() };

let storage = new MemoryStorage();
beforeEach(() => {
  storage = new MemoryStorage();
});

describe("drafts on this device", () => {
  test("are found again, newest first", () => {
    keepDraft(storage, draft());
    keepDraft(storage, draft({ windowId: "w2", atMs: 200 }));
    expect(findDrafts(storage, asAna).map((found) => found.windowId)).toEqual(["w2", "w1"]);
  });

  test("are one a window: a newer version takes the place of the older", () => {
    keepDraft(storage, draft());
    keepDraft(storage, draft({ version: 3, text: story("later") }));
    expect(findDrafts(storage, asAna).map((found) => found.version)).toEqual([3]);
  });

  test("are not offered to another person, nor in another story", () => {
    keepDraft(storage, draft());
    expect(findDrafts(storage, { ...asAna, userId: "ben" })).toEqual([]);
    expect(findDrafts(storage, { ...asAna, storyId: "other" })).toEqual([]);
  });

  test("of a window that is still open are left to it", () => {
    keepDraft(storage, draft());
    expect(findDrafts(storage, { ...asAna, openWindows: new Set(["w1"]) })).toEqual([]);
    expect(storage.length).toBe(1);
  });

  test("that the server holds already are dropped, and so is what cannot be read", () => {
    keepDraft(storage, draft({ text: story("base") }));
    storage.setItem("starboard-draft/ana/ferry/2/w9", "{");
    expect(findDrafts(storage, asAna)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test("go away when the window has saved; those of other windows stay", () => {
    keepDraft(storage, draft());
    keepDraft(storage, draft({ windowId: "w2" }));
    dropDraftsOfWindow(storage, draft());
    expect(findDrafts(storage, asAna).map((found) => found.windowId)).toEqual(["w2"]);
  });

  test("a full device says so and keeps the draft before", () => {
    const small = new MemoryStorage(600);
    expect(keepDraft(small, draft())).toBe(true);
    expect(keepDraft(small, draft({ version: 3, text: story("x".repeat(600)) }))).toBe(false);
    expect(findDrafts(small, asAna).map((found) => found.version)).toEqual([2]);
  });
});
