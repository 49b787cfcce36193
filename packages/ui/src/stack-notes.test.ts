import fc from "fast-check";
import { expect, test } from "vitest";
import { hasRoomAbove, type Placed, stackNotes } from "./stack-notes.ts";

const note = (id: string, top: number, height = 40): Placed => ({ id, top, height });

test("notes with room stand level with their lines", () => {
  expect([...stackNotes([note("a", 0), note("b", 100)], 16)]).toEqual([
    ["a", 0],
    ["b", 100],
  ]);
});

test("a note that would run into the one above moves down by what is missing", () => {
  expect(stackNotes([note("a", 0), note("b", 10), note("c", 90)], 16).get("b")).toBe(56);
  expect(stackNotes([note("a", 0), note("b", 10), note("c", 90)], 16).get("c")).toBe(112);
});

test("the pinned note keeps its line and those above give way upwards", () => {
  const tops = stackNotes([note("a", 0), note("b", 10), note("c", 20)], 16, "c");
  expect(tops.get("c")).toBe(20);
  expect(tops.get("b")).toBe(-36);
  expect(tops.get("a")).toBe(-92);
});

test("whatever the notes, none overlaps another and the order is that of the lines", () => {
  const notes = fc.array(
    fc.record({ top: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 10, max: 200 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(notes, fc.nat(30), (found, pinned) => {
      const placed = found.map((one, place) => ({ id: String(place), ...one }));
      const tops = stackNotes(placed, 16, String(pinned));
      const inOrder = [...placed].sort((a, b) => a.top - b.top);
      for (const [place, lower] of inOrder.entries()) {
        const upper = inOrder[place - 1];
        if (upper) expect(tops.get(lower.id)!).toBeGreaterThanOrEqual(tops.get(upper.id)! + upper.height + 16);
      }
      if (placed[pinned]) expect(tops.get(String(pinned))).toBe(placed[pinned].top);
    }),
  );
});

test("a note has room as long as those above it fit between it and the top", () => {
  const notes = [note("b", 10), note("c", 112), note("a", 0)];
  expect(hasRoomAbove(notes, 16, "c")).toBe(true);
  expect(hasRoomAbove(notes, 17, "c")).toBe(false);
  expect(hasRoomAbove(notes, 16, "b")).toBe(false);
  expect(hasRoomAbove(notes, 16, "a")).toBe(true);
  expect(hasRoomAbove(notes, 16, "gone")).toBe(false);
});
