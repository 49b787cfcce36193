import { describe, expect, it } from "vitest";
import { sentAs, storyFromDraft } from "./story-from-draft.ts";
import {
  dropTryDraft,
  EMPTY_TRY_DRAFT,
  findTryDraft,
  keepTryDraft,
  TRY_DRAFT_KEY,
  type TryDraft,
} from "./try-draft.ts";

/** A device's storage; `room` is how many characters it takes. */
function deviceOf(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("Full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const WRITTEN: TryDraft = { ...EMPTY_TRY_DRAFT, title: "Bread left over", atMs: 5 };

describe("a draft without an account", () => {
  it("is found as it was kept, until it is dropped", () => {
    const device = deviceOf();
    expect(keepTryDraft(device, WRITTEN)).toBe(true);
    expect(findTryDraft(device)).toEqual(WRITTEN);
    dropTryDraft(device);
    expect(findTryDraft(device)).toBeNull();
  });

  it("leaves nothing behind once it is empty again", () => {
    const device = deviceOf();
    keepTryDraft(device, WRITTEN);
    keepTryDraft(device, { ...WRITTEN, title: "  " });
    expect(device.length).toBe(0);
  });

  it("says when the device keeps nothing, and reads nothing that is not a draft", () => {
    expect(keepTryDraft(deviceOf(10), WRITTEN)).toBe(false);
    const device = deviceOf();
    for (const foreign of ["{", "[]", JSON.stringify({ ...WRITTEN, sections: { action: 1 } })]) {
      device.setItem(TRY_DRAFT_KEY, foreign);
      expect(findTryDraft(device)).toBeNull();
    }
  });

  it("becomes a story with a title, and is refused in words where it is too long", async () => {
    expect((await storyFromDraft({ ...WRITTEN, title: " " })).input?.title).toBe("Draft from this device");
    const long = { ...WRITTEN.sections, action: "I counted. ".repeat(800) };
    expect(await storyFromDraft({ ...WRITTEN, sections: long })).toMatchObject({
      input: null,
      problem: expect.stringContaining("at most 8000 characters"),
    });
  });

  it("goes out under one id as long as it is the same text", async () => {
    const ids = ["first", "second"];
    const makeId = () => ids.shift() ?? "";
    const { input } = await storyFromDraft(WRITTEN);
    const sent = sentAs(WRITTEN, input ?? {}, makeId);
    expect(sentAs({ ...WRITTEN, sent }, input ?? {}, makeId)).toEqual(sent);
    expect(sentAs({ ...WRITTEN, sent }, { ...input, title: "Another" }, makeId).id).toBe("second");
  });
});
