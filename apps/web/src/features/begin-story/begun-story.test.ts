import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { SECTION_MAX_LENGTH } from "@starboard/domain/story-limits";
import { describe, expect, test } from "vitest";
import { type BegunStory, dropBegun, emptyDraft, keepBegun, listBegun } from "./begun-story.ts";
import { idFor, readForm } from "./create-input.ts";

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

const NOTHING_ASKED = { kind: null, question: "", competencies: [] };
const ASKED = { kind: null, question: "When did you disagree?", competencies: ["conflict"] } as const;
const HERE = { userId: "ana", org: "harbour", id: "window" };
/** The one that is kept, or null. */
const findBegun = (storage: Storage, userId: string, org: string) =>
  listBegun(storage, { userId, org })[0]?.draft ?? null;
const begun: BegunStory = { ...emptyDraft(ASKED), title: "The late ferry", pasted: "It was late." };

describe("what was begun", () => {
  test("is there again for the same person in the same organisation, and nobody else", () => {
    const storage = deviceStorage();
    expect(keepBegun(storage, HERE, begun)).toBe(true);
    expect(findBegun(storage, "ana", "harbour")).toEqual(begun);
    expect(findBegun(storage, "ben", "harbour")).toBeNull();
    expect(findBegun(storage, "ana", "elsewhere")).toBeNull();
  });

  test("in two windows is kept of each by itself, and so is what a release kept that knew of one", () => {
    const storage = deviceStorage();
    const other = { ...begun, title: "The other tab" };
    const old = { ...begun, title: "Of an older release" };
    keepBegun(storage, HERE, begun);
    keepBegun(storage, { ...HERE, id: "other" }, other);
    keepBegun(storage, { ...HERE, id: "" }, old);
    keepBegun(storage, { ...HERE, org: "harbour-street" }, begun);
    expect(listBegun(storage, HERE).map(({ id, draft }) => [id, draft.title])).toEqual([
      ["", old.title],
      ["other", other.title],
      ["window", begun.title],
    ]);
    dropBegun(storage, { ...HERE, id: "other" });
    expect(listBegun(storage, HERE)).toHaveLength(2);
  });

  test("on a device that keeps nothing is said to be kept nowhere", () => {
    const refuse = () => {
      throw new Error("full");
    };
    expect(keepBegun({ ...deviceStorage(), setItem: refuse }, HERE, begun)).toBe(false);
  });

  test("goes when the story is made, and when everything is taken out again", () => {
    const storage = deviceStorage();
    keepBegun(storage, HERE, begun);
    dropBegun(storage, HERE);
    expect(findBegun(storage, "ana", "harbour")).toBeNull();
    keepBegun(storage, HERE, begun);
    keepBegun(storage, HERE, emptyDraft(ASKED));
    expect(storage.length).toBe(0);
  });

  test("of another release that cannot be read is passed over", () => {
    const storage = deviceStorage();
    keepBegun(storage, HERE, begun);
    const [key = ""] = [storage.key(0)].flatMap((found) => found ?? []);
    for (const broken of ["{", '{"title":"x"}', JSON.stringify({ ...begun, competencies: ["gone"] })]) {
      storage.setItem(key, broken);
      expect(findBegun(storage, "ana", "harbour")).toBeNull();
    }
  });
});

test("a draft of a release without ideas is read all the same", () => {
  const storage = deviceStorage();
  const { idea: _, field: __, ...old } = begun;
  keepBegun(storage, HERE, old as BegunStory);
  expect(findBegun(storage, "ana", "harbour")).toEqual({ ...begun, idea: null, field: null });
});

test("sorted sentences are there again; such as do not fit their text are sorted anew, and the text stays", () => {
  const storage = deviceStorage();
  const sentence = { start: 0, end: 12, label: "result", confidence: 0.4, isCorrected: true } as const;
  const sorted = { text: "It was late.", sentences: [sentence] };
  keepBegun(storage, HERE, { ...begun, sorted });
  expect(findBegun(storage, "ana", "harbour")?.sorted).toEqual(sorted);
  const broken = [
    { ...sentence, end: 13 },
    { ...sentence, start: 12 },
    { ...sentence, start: 0.5 },
    { ...sentence, label: "moral" },
    { ...sentence, confidence: "sure" },
  ];
  for (const one of broken) {
    keepBegun(storage, HERE, { ...begun, sorted: { ...sorted, sentences: [one] } } as BegunStory);
    expect(findBegun(storage, "ana", "harbour")).toEqual(begun);
  }
});

describe("what is sent", () => {
  test("names each field that would be refused", async () => {
    const sections = { ...EMPTY_SECTIONS, action: "x".repeat(SECTION_MAX_LENGTH + 1) };
    const { problems } = await readForm(emptyDraft(NOTHING_ASKED), sections);
    expect(Object.keys(problems).sort()).toEqual(["sections.action", "title"]);
  });

  test("keeps its id while the content is the same, and only then", async () => {
    let made = 0;
    const makeId = () => {
      made += 1;
      return String(made);
    };
    const { input } = await readForm(begun, EMPTY_SECTIONS);
    const sent = idFor(begun, input, makeId);
    expect(idFor({ ...begun, sent }, input, makeId).id).toBe("1");
    expect(idFor({ ...begun, sent }, { ...input, title: "Another" }, makeId).id).toBe("2");
  });
});
