import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { SECTION_MAX_LENGTH } from "@starboard/domain/story-limits";
import { describe, expect, test } from "vitest";
import { advance, isUnsaved, openQueue, type SaveEvent, type SaveQueue, shouldSave } from "./save-queue.ts";
import { findRefusal, isSameText, type StoryText } from "./story-text.ts";

const story = (action: string): StoryText => ({
  title: "The late ferry",
  question: "",
  competencies: ["ownership"],
  sections: { ...EMPTY_SECTIONS, action },
});
const play = (queue: SaveQueue, ...events: SaveEvent[]) => events.reduce(advance, queue);
const start = () => openQueue(story("first"), 3, 1_000);
const edited = (action: string): SaveEvent => ({ type: "edited", text: story(action) });
const due = (operationId: string): SaveEvent => ({ type: "due", operationId });
const unreachable: SaveEvent = { type: "failed", obstacle: { kind: "unreachable", message: "no answer" } };

describe("saving", () => {
  test("sends what is on the screen with the version it was written on", () => {
    const queue = play(start(), edited("second"), due("op-1"));
    expect(queue.inFlight).toEqual({ text: story("second"), version: 3, operationId: "op-1" });
  });

  test("sends nothing when nothing changed, or while a save is on its way", () => {
    expect(play(start(), due("op-1")).inFlight).toBeNull();
    const busy = play(start(), edited("second"), due("op-1"), edited("third"), due("op-2"));
    expect(busy.inFlight?.operationId).toBe("op-1");
  });

  test("what was typed during a save stays unsaved afterwards and goes next", () => {
    const queue = play(start(), edited("second"), due("op-1"), edited("third"), {
      type: "stored",
      version: 4,
      atMs: 2_000,
    });
    expect(queue.saved).toEqual(story("second"));
    expect(isUnsaved(queue)).toBe(true);
    expect(play(queue, due("op-2")).inFlight).toEqual({ text: story("third"), version: 4, operationId: "op-2" });
  });

  test("the same text tried again keeps its operation; another text gets its own", () => {
    const lost = play(start(), edited("second"), due("op-1"), unreachable);
    expect(play(lost, due("op-2")).inFlight?.operationId).toBe("op-1");
    expect(play(lost, edited("third"), due("op-2")).inFlight?.operationId).toBe("op-2");
    expect(
      play(lost, edited("third"), due("op-2"), unreachable, edited("second"), due("op-3")).inFlight?.operationId,
    ).toBe("op-1");
  });

  test("a text written again after it was stored is a new operation", () => {
    const queue = play(
      start(),
      edited("second"),
      due("op-1"),
      { type: "stored", version: 4, atMs: 2_000 },
      edited("third"),
      due("op-2"),
      { type: "stored", version: 5, atMs: 3_000 },
      edited("second"),
      due("op-3"),
    );
    expect(queue.inFlight?.operationId).toBe("op-3");
  });
});

describe("hearing of the server's text", () => {
  test("an unchanged screen takes it over", () => {
    const queue = play(start(), { type: "heard", text: story("elsewhere"), version: 4, atMs: 2_000 });
    expect(queue.current).toEqual(story("elsewhere"));
    expect(queue.version).toBe(4);
  });

  test("unsaved words are never replaced", () => {
    const queue = play(start(), edited("mine"), { type: "heard", text: story("elsewhere"), version: 4, atMs: 2_000 });
    expect(queue.current).toEqual(story("mine"));
    expect(queue.version).toBe(3);
  });

  test("a save whose answer was lost is recognised as our own, and no conflict", () => {
    const queue = play(
      start(),
      edited("second"),
      due("op-1"),
      unreachable,
      edited("third"),
      due("op-2"),
      { type: "failed", obstacle: { kind: "conflict", message: "saved elsewhere" } },
      { type: "heard", text: story("second"), version: 4, atMs: 2_000 },
    );
    expect(queue.obstacle).toBeNull();
    expect(queue.current).toEqual(story("third"));
    expect(play(queue, due("op-3")).inFlight).toEqual({ text: story("third"), version: 4, operationId: "op-3" });
  });

  test("an older answer changes nothing", () => {
    const queue = start();
    expect(play(queue, { type: "heard", text: story("old"), version: 2, atMs: 9_000 })).toBe(queue);
    expect(play(queue, { type: "heard", text: story("old"), version: 3, atMs: 1_000 })).toBe(queue);
  });

  test("the same text at a newer version counts as saved", () => {
    const queue = play(start(), edited("same"), { type: "heard", text: story("same"), version: 4, atMs: 2_000 });
    expect(isUnsaved(queue)).toBe(false);
    expect(queue.version).toBe(4);
  });
});

describe("obstacles", () => {
  test("a conflict waits for the writer, and the merged text is written on the newer version", () => {
    const stuck = play(start(), edited("mine"), due("op-1"), {
      type: "failed",
      obstacle: { kind: "conflict", message: "saved elsewhere" },
    });
    expect(shouldSave(stuck)).toBe(false);
    expect(play(stuck, edited("mine and more")).obstacle?.kind).toBe("conflict");
    const merged = play(stuck, {
      type: "merged",
      text: story("both"),
      theirs: story("theirs"),
      version: 4,
      atMs: 2_000,
    });
    expect(play(merged, due("op-2")).inFlight).toEqual({ text: story("both"), version: 4, operationId: "op-2" });
  });

  test("signed out keeps the text and tries it again", () => {
    const out = play(start(), edited("mine"), due("op-1"), {
      type: "failed",
      obstacle: { kind: "signed-out", message: "sign in" },
    });
    expect(out.current).toEqual(story("mine"));
    expect(play(out, due("op-2")).inFlight?.text).toEqual(story("mine"));
  });

  test("a refusal goes away with the next edit", () => {
    const refused = play(start(), edited("bad"), due("op-1"), {
      type: "failed",
      obstacle: { kind: "refused", message: "too long" },
    });
    expect(play(refused, edited("better")).obstacle).toBeNull();
  });
});

describe("the text", () => {
  test("letters that look the same are the same text", () => {
    expect(isSameText(story("cafe\u0301"), story("caf\u00e9"))).toBe(true);
  });

  test("says by how much a section is too long, and what to do", () => {
    expect(findRefusal(story("x".repeat(SECTION_MAX_LENGTH)))).toBeNull();
    expect(findRefusal(story("x".repeat(SECTION_MAX_LENGTH + 1)))).toMatch(/^Action is 1 character too long/);
    expect(findRefusal({ ...story("x"), title: "  " })).toMatch(/title/);
  });
});
