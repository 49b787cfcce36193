import { expect, test } from "vitest";
import { findRun, keepRun } from "./kept-run.ts";
import { newRun, speak } from "./practice-run.ts";

function deviceStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
const ready = newRun("op", { questionId: null, storyId: "s", length: 150 });
const speaking = speak(ready, 1_000, ["situation", "task"]);

test("a run under way is there again, its clock standing, for the same person in the same place", () => {
  const storage = deviceStorage();
  keepRun(storage, "ana", "harbour", speaking);
  expect(findRun(storage, "ana", "harbour")).toEqual({ ...speaking, sinceMs: null });
  expect(findRun(storage, "ben", "harbour")).toBeNull();
  expect(findRun(storage, "ana", "elsewhere")).toBeNull();
});

test("one that has not begun leaves nothing behind", () => {
  const storage = deviceStorage();
  keepRun(storage, "ana", "harbour", speaking);
  keepRun(storage, "ana", "harbour", ready);
  expect(storage.length).toBe(0);
});

test("what cannot be read is passed over", () => {
  const storage = deviceStorage();
  keepRun(storage, "ana", "harbour", speaking);
  const key = storage.key(0) ?? "";
  for (const broken of [
    "{",
    "{}",
    JSON.stringify({ ...speaking, length: 45 }),
    JSON.stringify({ ...speaking, lapsMs: { prologue: 4 } }),
    JSON.stringify({ ...speaking, phase: "singing" }),
  ]) {
    storage.setItem(key, broken);
    expect(findRun(storage, "ana", "harbour"), broken).toBeNull();
  }
});
