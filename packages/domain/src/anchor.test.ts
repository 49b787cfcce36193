import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locateAnchor, makeAnchor } from "./anchor.ts";

const TEXT = "I timed each step. I moved the labels. I timed it again.";
const anchorOf = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return makeAnchor(text, start, start + quote.length);
};

describe("a comment's place", () => {
  test("is the same on the same text", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    expect(locateAnchor(anchor, TEXT, TEXT)).toEqual({ status: "exact", start: anchor.start, end: anchor.end });
  });

  test("moves exactly with an edit before it, and stays before an edit after it", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    const before = `First of all: ${TEXT}`;
    expect(locateAnchor(anchor, TEXT, before)).toEqual({
      status: "exact",
      start: anchor.start + 14,
      end: anchor.end + 14,
    });
    const after = TEXT.replace("again", "twice more");
    expect(locateAnchor(anchor, TEXT, after)).toMatchObject({ status: "exact", start: anchor.start });
  });

  test("is marked as moved when its words stand elsewhere, the likeliest place by its surroundings", () => {
    const anchor = anchorOf(TEXT, "I timed it");
    const shuffled = "I timed it once. I moved the labels. I timed it again, twice. I timed each step.";
    const place = locateAnchor(anchor, TEXT, shuffled);
    expect(place).toMatchObject({ status: "moved", start: shuffled.indexOf("I timed it again") });
  });

  test("is orphaned when its words are gone", () => {
    expect(locateAnchor(anchorOf(TEXT, "moved the labels"), TEXT, "Nothing of that.")).toEqual({
      status: "orphaned",
      start: null,
      end: null,
    });
  });

  test("refuses an empty range and one outside the text", () => {
    expect(() => makeAnchor(TEXT, 3, 3)).toThrow(RangeError);
    expect(() => makeAnchor(TEXT, 0, TEXT.length + 1)).toThrow(RangeError);
  });

  test("never says exact or moved of other words, whatever the edit", () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "b", "c", " ") });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (original, current, a, b) => {
        const start = a % original.length;
        const end = start + 1 + (b % (original.length - start));
        const anchor = makeAnchor(original, start, end);
        const place = locateAnchor(anchor, original, current);
        if (place.status !== "orphaned") expect(current.slice(place.start, place.end)).toBe(anchor.exact);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is kept whenever the edit leaves its quote untouched", () => {
    const piece = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(
        piece,
        fc.string({ minLength: 1, maxLength: 20 }),
        piece,
        piece,
        piece,
        (before, quote, after, newBefore, newAfter) => {
          const original = before + quote + after;
          const anchor = makeAnchor(original, before.length, before.length + quote.length);
          expect(locateAnchor(anchor, original, newBefore + quote + newAfter).status).not.toBe("orphaned");
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
