import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { SECTION_MAX_LENGTH } from "@starboard/domain/story";
import { describe, expect, test } from "vitest";
import { dropNewStory, emptyDraft, findNewStory, keepNewStory, type NewStoryDraft } from "./new-story-draft.ts";
import { idFor, readForm } from "./new-story-input.ts";

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

const begun: NewStoryDraft = { ...emptyDraft("conflict"), title: "The late ferry", pasted: "It was late." };

describe("what was begun", () => {
  test("is there again for the same person in the same organisation, and nobody else", () => {
    const storage = deviceStorage();
    expect(keepNewStory(storage, "ana", "harbour", begun)).toBe(true);
    expect(findNewStory(storage, "ana", "harbour")).toEqual(begun);
    expect(findNewStory(storage, "ben", "harbour")).toBeNull();
    expect(findNewStory(storage, "ana", "elsewhere")).toBeNull();
  });

  test("goes when the story is made, and when everything is taken out again", () => {
    const storage = deviceStorage();
    keepNewStory(storage, "ana", "harbour", begun);
    dropNewStory(storage, "ana", "harbour");
    expect(findNewStory(storage, "ana", "harbour")).toBeNull();
    keepNewStory(storage, "ana", "harbour", begun);
    keepNewStory(storage, "ana", "harbour", emptyDraft("conflict"));
    expect(storage.length).toBe(0);
  });

  test("of another release that cannot be read is passed over", () => {
    const storage = deviceStorage();
    keepNewStory(storage, "ana", "harbour", begun);
    const [key = ""] = [storage.key(0)].flatMap((found) => found ?? []);
    for (const broken of ["{", '{"title":"x"}', JSON.stringify({ ...begun, competencies: ["gone"] })]) {
      storage.setItem(key, broken);
      expect(findNewStory(storage, "ana", "harbour")).toBeNull();
    }
  });
});

describe("what is sent", () => {
  test("names each field that would be refused", () => {
    const sections = { ...EMPTY_SECTIONS, action: "x".repeat(SECTION_MAX_LENGTH + 1) };
    const { problems } = readForm(emptyDraft(null), sections);
    expect(Object.keys(problems).sort()).toEqual(["sections.action", "title"]);
  });

  test("keeps its id while the content is the same, and only then", () => {
    let made = 0;
    const makeId = () => {
      made += 1;
      return String(made);
    };
    const { input } = readForm(begun, EMPTY_SECTIONS);
    const sent = idFor(begun, input, makeId);
    expect(idFor({ ...begun, sent }, input, makeId).id).toBe("1");
    expect(idFor({ ...begun, sent }, { ...input, title: "Another" }, makeId).id).toBe("2");
  });
});
