import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareEqual } from "./share-equal.ts";

describe("what is shared between two states", () => {
  test("is every part that is the same, and the whole where all of it is", () => {
    const older = { notes: [{ id: "a" }, { id: "b" }], score: 3, none: null };
    expect(shareEqual(older, structuredClone(older))).toBe(older);
    const newer = shareEqual(older, { notes: [{ id: "a" }, { id: "c" }], score: 3, none: null });
    expect(newer).toEqual({ notes: [{ id: "a" }, { id: "c" }], score: 3, none: null });
    expect(newer.notes[0]).toBe(older.notes[0]);
    expect(newer).not.toBe(older);
  });

  test("is nothing where a part is missing, more or of another sort", () => {
    expect(shareEqual({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 });
    expect(shareEqual({ a: 1 }, { a: 1, b: undefined })).toHaveProperty("b", undefined);
    expect(shareEqual({ 0: 1 }, [1])).toEqual([1]);
    expect(shareEqual([1, 2], [1])).toEqual([1]);
    expect(shareEqual(null, { a: null })).toEqual({ a: null });
  });

  test("never changes what the newer one says", () => {
    const plain = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(plain, plain, (older, newer) => {
        const said = structuredClone(newer);
        expect(shareEqual(older, newer)).toEqual(said);
        expect(shareEqual(newer, structuredClone(newer))).toEqual(said);
      }),
    );
  });
});

test("what is ignored makes no part another one, and is taken as it is where another part differs", () => {
  const older = { id: "a", at: { from: 1, kind: "we" } };
  expect(shareEqual(older, { id: "a", at: { from: 2, kind: "we" } }, new Set(["from"]))).toBe(older);
  const other = { id: "a", at: { from: 2, kind: "I" } };
  expect(shareEqual(older, other, new Set(["from"]))).toEqual(other);
});
